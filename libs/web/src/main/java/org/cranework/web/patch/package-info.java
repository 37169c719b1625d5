/** Changes as JSON Merge Patch (RFC 7396). */
package org.cranework.web.patch;
