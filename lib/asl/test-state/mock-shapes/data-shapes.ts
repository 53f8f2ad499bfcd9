import {
  flag,
  list,
  type Members,
  map,
  number,
  numbers,
  object,
  oneOf,
  type Shape,
  text,
  textOf,
  texts,
} from './shape';

const units = numbers('CapacityUnits', 'ReadCapacityUnits', 'WriteCapacityUnits');
const consumed = object({
  ...units,
  TableName: text,
  Table: object(units),
  LocalSecondaryIndexes: map(object(units)),
  GlobalSecondaryIndexes: map(object(units)),
});
/** One attribute: its type names the member. Lists and maps hold attributes in turn. */
const attribute: Shape = object({
  ...texts('S', 'N', 'B'),
  SS: list(text),
  NS: list(text),
  BS: list(text),
  get M(): Shape {
    return map(attribute);
  },
  get L(): Shape {
    return list(attribute);
  },
  NULL: flag,
  BOOL: flag,
});
const item = map(attribute);
const written = object({
  Attributes: item,
  ConsumedCapacity: consumed,
  ItemCollectionMetrics: object({ ItemCollectionKey: item, SizeEstimateRangeGB: list(number) }),
});
const found = object({
  Items: list(item),
  ...numbers('Count', 'ScannedCount'),
  LastEvaluatedKey: item,
  ConsumedCapacity: consumed,
});

const storageClass = oneOf(
  ...['STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER', 'DEEP_ARCHIVE'],
  ...['OUTPOSTS', 'GLACIER_IR', 'SNOW', 'EXPRESS_ONEZONE', 'FSX_OPENZFS', 'FSX_ONTAP'],
);
const objectAbout: Members = {
  ...texts('AcceptRanges', 'Expiration', 'Restore', 'LastModified', 'ETag', 'VersionId', 'CacheControl'),
  ...texts('ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'ContentRange', 'ContentType', 'Expires'),
  ...texts('ChecksumCRC32', 'ChecksumCRC32C', 'ChecksumSHA1', 'ChecksumSHA256', 'WebsiteRedirectLocation'),
  ...texts('SSECustomerAlgorithm', 'SSECustomerKeyMD5', 'SSEKMSKeyId', 'ObjectLockRetainUntilDate'),
  ...numbers('ContentLength', 'MissingMeta', 'PartsCount', 'TagCount'),
  DeleteMarker: flag,
  BucketKeyEnabled: flag,
  Metadata: map(text),
  ServerSideEncryption: oneOf('AES256', 'aws:fsx', 'aws:kms', 'aws:kms:dsse'),
  StorageClass: storageClass,
  RequestCharged: oneOf('requester'),
  ReplicationStatus: oneOf('COMPLETE', 'PENDING', 'FAILED', 'REPLICA', 'COMPLETED'),
  ObjectLockMode: oneOf('GOVERNANCE', 'COMPLIANCE'),
  ObjectLockLegalHoldStatus: oneOf('ON', 'OFF'),
};

/** API references of DynamoDB, S3, KMS, Secrets Manager and Systems Manager. */
export const dataShapes: Members = {
  'dynamodb:putItem': written,
  'dynamodb:updateItem': written,
  'dynamodb:deleteItem': written,
  'dynamodb:getItem': object({ Item: item, ConsumedCapacity: consumed }),
  'dynamodb:query': found,
  'dynamodb:scan': found,
  's3:getObject': object({ ...objectAbout, Body: text }),
  's3:headObject': object(objectAbout),
  's3:putObject': object({ ...objectAbout, Size: number }),
  's3:listObjectsV2': object({
    ...texts('Name', 'Prefix', 'Delimiter', 'ContinuationToken', 'NextContinuationToken', 'StartAfter'),
    ...numbers('MaxKeys', 'KeyCount'),
    IsTruncated: flag,
    Contents: list(object({ ...texts('Key', 'LastModified', 'ETag'), Size: number, StorageClass: storageClass })),
    CommonPrefixes: list(object(texts('Prefix'))),
    EncodingType: oneOf('url'),
  }),
  'kms:encrypt': object({
    CiphertextBlob: textOf(1, 6144),
    KeyId: textOf(1, 2048),
    EncryptionAlgorithm: oneOf('SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'),
  }),
  'kms:decrypt': object({
    KeyId: textOf(1, 2048),
    Plaintext: textOf(1, 4096),
    CiphertextForRecipient: textOf(1, 6144),
    EncryptionAlgorithm: oneOf('SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256', 'SM2PKE'),
  }),
  'kms:generateDataKey': object({
    CiphertextBlob: textOf(1, 6144),
    Plaintext: textOf(1, 4096),
    KeyId: textOf(1, 2048),
    CiphertextForRecipient: textOf(1, 6144),
  }),
  'secretsmanager:getSecretValue': object({
    ARN: textOf(20, 2048),
    Name: textOf(1, 256),
    VersionId: textOf(32, 64),
    SecretBinary: textOf(1, 65_536),
    SecretString: textOf(1, 65_536),
    VersionStages: list(textOf(1, 256)),
    CreatedDate: text,
  }),
  'secretsmanager:createSecret': object({
    ARN: textOf(20, 2048),
    Name: textOf(1, 256),
    VersionId: textOf(32, 64),
    ReplicationStatus: list(object(texts('Region', 'KmsKeyId', 'Status', 'StatusMessage', 'LastAccessedDate'))),
  }),
  'ssm:getParameter': object({
    Parameter: object({
      ...texts('Name', 'Value', 'Selector', 'SourceResult', 'LastModifiedDate', 'ARN', 'DataType'),
      Type: oneOf('String', 'StringList', 'SecureString'),
      Version: number,
    }),
  }),
};
