-- Adds up the reports of offices, of which the table `report` has one a row (yankomas.report/1, see yankomas-report(1)).
-- SPDX-License-Identifier: Apache-2.0

-- A row for each procedure of each office.
create view flow as
select data ->> 'office' as office, data ->> 'title' as office_title, data ->> 'from' as "from", data ->> 'until' as until,
  value ->> 'key' as procedure, value ->> 'title' as title, value ->> 'carried' as carried, value ->> 'received' as received,
  value ->> 'taken_over' as taken_over, value ->> 'reopened' as reopened, value ->> 'ended' as ended, value ->> 'open' as open,
  value ->> 'late' as late, value ->> 'late_outside' as late_outside, value ->> 'on_hold' as on_hold
from report, json_each(data, '$.procedures');

-- Reports of different periods are not added up.
create temp table one_period (periods check (periods <= 1));
insert into one_period select count(distinct (data ->> 'from') || (data ->> 'until')) from report;

-- The national table: a row for each procedure, as `yankomas report --format csv` has it for one office, and their sum.
select procedure as key, max(title) as title, count(*) as offices, sum(carried) as carried, sum(received) as received,
  sum(taken_over) as taken_over, sum(reopened) as reopened, sum(ended) as ended, sum(open) as open, sum(late) as late,
  sum(late_outside) as late_outside, sum(on_hold) as on_hold
from flow group by procedure
union all
select 'total', '', (select count(*) from report), total.* from (
  select coalesce(sum(carried), 0), coalesce(sum(received), 0), coalesce(sum(taken_over), 0), coalesce(sum(reopened), 0),
    coalesce(sum(ended), 0), coalesce(sum(open), 0), coalesce(sum(late), 0), coalesce(sum(late_outside), 0),
    coalesce(sum(on_hold), 0) from flow) as total;
