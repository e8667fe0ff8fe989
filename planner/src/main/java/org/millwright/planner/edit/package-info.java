/**
 * What could happen to a zone, as values: each edit turns one problem into another, so that the two can be planned and
 * compared before anybody decides.
 */
package org.millwright.planner.edit;
