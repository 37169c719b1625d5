package org.cranework.testing.contract;

import org.cranework.contracts.Contract;

/** A contract small enough to break in one place at a time. */
final class SampleContract {

    static final Contract CONTRACT = Contract.parse("sample", """
            openapi: 3.1.1
            paths:
              /api/v1/sample/crates:
                get:
                  operationId: listCrates
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 500}}
                  responses:
                    '200':
                      description: A page
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/Crate'}}
                    default: {$ref: '#/components/responses/Problem'}
                post:
                  operationId: addCrate
                  parameters:
                    - {name: Idempotency-Key, in: header, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Crate'}
                  responses:
                    '201':
                      description: Added
                      headers:
                        ETag: {schema: {type: string, pattern: '^"[0-9]+"$'}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Crate'}
                    default: {$ref: '#/components/responses/Problem'}
              /api/v1/sample/crates/{id}:
                delete:
                  operationId: removeCrate
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                  responses:
                    '204': {description: Removed}
                    default: {$ref: '#/components/responses/Problem'}
            components:
              schemas:
                Crate:
                  type: object
                  required: [name]
                  additionalProperties: false
                  properties:
                    name: {type: string}
                    madeOn: {type: string, format: date}
                Problem:
                  type: object
                  required: [type]
              responses:
                Problem:
                  description: A problem
                  content:
                    application/problem+json:
                      schema: {$ref: '#/components/schemas/Problem'}
            """);

    private SampleContract() {}
}
