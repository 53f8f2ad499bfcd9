import { describeFault } from '@/lib/exchange/describe-fault';
import type { Fault } from '@/lib/exchange/fault';

/** What keeps a file out, each with its place and what to do. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">To mend</h2>
      <ol className="faults">
        {faults.map((fault) => {
          const { message, fix } = describeFault(fault);
          const place = placeOf(fault);
          return (
            <li key={`${place} ${fault.code}`}>
              {place !== '' && <span className="place">{place}:</span>} {message} {fix}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const placeOf = ({ file, at }: Fault): string =>
  [...(file === null ? [] : [file]), ...(at ? [`line ${at.line}, column ${at.column}`] : [])].join(', ');
