globalThis.digests = {of, ofComparisons, ofDates, ofQuestions};
