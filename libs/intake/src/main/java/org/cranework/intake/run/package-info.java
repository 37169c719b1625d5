/** Runs: queued, claimed under a lease, checked, applied in chunks, resumed by whoever is alive. */
package org.cranework.intake.run;
