/** The register's pages, and the same facts as JSON. */
@NullMarked
package org.millwright.directory.web;

import org.jspecify.annotations.NullMarked;
