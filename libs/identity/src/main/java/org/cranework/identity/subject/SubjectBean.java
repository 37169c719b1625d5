package org.cranework.identity.subject;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.KeyFiles;
import org.cranework.identity.sealing.KeysFolder;

/** What seals who someone is, under the suite's keys. */
@Singleton
final class SubjectBean {

    @Produces
    @Singleton
    SubjectCodec subjects(KeysFolder folder, BlindIndexer indexer) {
        return new SubjectCodec(KeyFiles.load(folder.path(), KeyFiles.Purpose.SUBJECT), indexer);
    }
}
