/** Many filings at once, from one sheet of a workbook: a row is a filing, and what cannot be filed yet is kept as a draft with what is wrong. */
@NullMarked
package org.millwright.entry.bulk;

import org.jspecify.annotations.NullMarked;
