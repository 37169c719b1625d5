/** Who works where: what ties an enterprise to its people, as an enrollment ties a college to its students. */
package org.cranework.talent.employment;
