import fc from 'fast-check';

// Property tests try the same values in every run, so that what fails here fails everywhere.
fc.configureGlobal({ seed: 20261202 });
