/** A part of a picture to be covered, in whole pixels of its full size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BoxesChanged {
  readonly boxes: readonly Box[];
}

/** The size of a picture, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PhotoCoverEvents {
  'boxes-changed': CustomEvent<BoxesChanged>;
}
