globalThis.digests = {of, ofComparisons, ofDates};
