"""Reads one .ics file with three libraries and prints what each has seen.

Usage: /usr/bin/python3 readers.py FILE
Prints {"<library>": [[uid, start, end, summary], ...] or {"missing": "..."}}; times are seconds since 1970, dates YYYY-MM-DD.
Any other exception of a library ends the program: it is what the test is for.
"""

import json
import sys
from datetime import datetime, timezone


def seconds(moment):
    if not isinstance(moment, datetime):
        return moment.isoformat()
    assert moment.tzinfo is not None, f"a time without zone: {moment}"
    return int(moment.astimezone(timezone.utc).timestamp())


def read_icalendar(data):
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    for part in calendar.walk():
        assert not part.errors, part.errors
    return [
        [str(e["UID"]), seconds(e["DTSTART"].dt), seconds(e["DTEND"].dt), str(e["SUMMARY"])]
        for e in calendar.walk("VEVENT")
    ]


def read_vobject(data):
    import vobject

    calendar = vobject.readOne(data.decode("utf-8"))
    # raises on what RFC 5545 forbids
    calendar.validate(raiseException=True)
    return [
        [e.uid.value, seconds(e.dtstart.value), seconds(e.dtend.value), e.summary.value]
        for e in getattr(calendar, "vevent_list", [])
    ]


def read_libical(data):
    import gi

    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib

    root = ICalGLib.Component.new_from_string(data.decode("utf-8"))
    assert root.count_errors() == 0, root.as_ical_string()
    root.check_restrictions()
    assert root.count_errors() == 0, root.as_ical_string()
    utc = ICalGLib.Timezone.get_utc_timezone()

    def instant(prop, get):
        time = get(prop)
        if time.is_date():
            return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
        parameter = prop.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
        # the zone that the file defines, not the one that libical knows
        zone = root.get_timezone(parameter.get_tzid()) if parameter else utc
        assert zone is not None, "a TZID without VTIMEZONE"
        return time.as_timet_with_zone(zone)

    kind = ICalGLib.PropertyKind
    events = []
    event = root.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        start = event.get_first_property(kind.DTSTART_PROPERTY)
        end = event.get_first_property(kind.DTEND_PROPERTY)
        events.append(
            [
                event.get_uid(),
                instant(start, lambda p: p.get_dtstart()),
                instant(end, lambda p: p.get_dtend()),
                event.get_summary(),
            ]
        )
        event = root.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return events


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    readers = {"icalendar": read_icalendar, "vobject": read_vobject, "libical": read_libical}
    seen = {}
    for name, read in readers.items():
        try:
            seen[name] = read(data)
        except (ImportError, ValueError) as error:
            # gi raises ValueError for a library that is not installed
            if isinstance(error, ValueError) and "Namespace" not in str(error):
                raise
            seen[name] = {"missing": str(error)}
    print(json.dumps(seen))


main(sys.argv[1])
