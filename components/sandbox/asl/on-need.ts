import { lazy } from 'react';

/** Parts of the bench that most visits never open: each comes when it does. */
export const GalleryDialog = lazy(() => import('./gallery/gallery-dialog'));
export const PredictPane = lazy(() => import('./predict-pane'));
export const Tour = lazy(() => import('./tour/tour'));
