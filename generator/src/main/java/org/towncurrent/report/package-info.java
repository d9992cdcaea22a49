/**
 * What a check found, told to a publisher and to programs: as JSON, as an accessible page made from
 * the parts {@code finding} and {@code preview-bar}, and as the bar of the preview. Judges nothing;
 * that is the business of {@code rules}.
 */
@NullMarked
package org.towncurrent.report;

import org.jspecify.annotations.NullMarked;
