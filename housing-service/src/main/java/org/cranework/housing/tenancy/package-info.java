/** Who lives in a talent home: by blind index, and nobody in two. */
package org.cranework.housing.tenancy;
