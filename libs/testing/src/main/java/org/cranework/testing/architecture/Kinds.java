package org.cranework.testing.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What a class is, by the names of the frameworks' types: this lib depends on none of them. */
final class Kinds {

    static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe("an entity",
            type -> type.isAnnotatedWith("jakarta.persistence.Entity") || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                    || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));

    static final DescribedPredicate<JavaClass> REPOSITORY = DescribedPredicate.describe("a repository",
            type -> !type.isInterface()
                    && type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"));

    static final DescribedPredicate<JavaClass> RESOURCE = DescribedPredicate.describe("a resource",
            type -> type.isAnnotatedWith("jakarta.ws.rs.Path"));

    private Kinds() {}
}
