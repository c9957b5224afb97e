package org.twodoors.doors;

import java.util.List;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.Route;

/**
 * A route with everything it rests on.
 *
 * @param route the route
 * @param sources of its summary and its steps, each once
 */
record RouteCard(Route route, List<Source> sources) {}
