package org.cranework.talent;

import java.util.Map;

import jakarta.persistence.EntityManager;

import org.cranework.web.paging.Count;

/** Counts a list no further than its ceiling. */
public final class ListCount {

    private ListCount() {}

    /**
     * @param from the entity and its alias, as in {@code Person p}
     * @param condition of the list; {@code parameters} are its values
     */
    public static Count of(EntityManager entities, String from, String condition, Map<String, Object> parameters) {
        String id = from.substring(from.indexOf(' ') + 1) + ".id";
        var query = entities.createQuery("select count(*) from (select %s as id from %s where %s order by %s limit %d) counted"
                .formatted(id, from, condition, id, Count.CEILING + 1), Long.class);
        parameters.forEach(query::setParameter);
        return Count.of(query.getSingleResult());
    }
}
