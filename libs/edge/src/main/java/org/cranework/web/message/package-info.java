/**
 * Words for callers in zh-CN, en and ru.
 * <p>
 * A module contributes by listing its bundles, one base name a line, in {@code META-INF/cranework-messages}; a bundle
 * {@code messages/training} is the three UTF-8 files {@code messages/training_en.properties}, {@code _zh_CN} and {@code _ru}.
 * A key may be declared once in the suite and must be there in all three languages, otherwise the service refuses to start.
 */
package org.cranework.web.message;
