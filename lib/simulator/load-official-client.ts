import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * What the tests use of `@hubspot/api-client` 13.5.0, which is fetched only for them: its own
 * types are not there when the project is checked.
 */

type Row = { readonly category: string; readonly typeId: number };
type Batch = {
  readonly status: string;
  readonly results: readonly Row[];
  readonly completedAt: Date;
};
type Inputs = { readonly inputs: readonly object[] };
type Rows = Promise<{ readonly results: readonly Row[] }>;

export type ConfigurationsApi = {
  readonly batchCreate: (from: string, to: string, body: Inputs) => Promise<Batch>;
  readonly batchUpdate: (from: string, to: string, body: Inputs) => Promise<Batch>;
  readonly batchRemove: (from: string, to: string, body: Inputs) => Promise<unknown>;
  readonly getAll: () => Rows;
  readonly getAllBetweenTwoObjectTypes: (from: string, to: string) => Rows;
};

type DefinitionsApi = {
  readonly create: (from: string, to: string, body: object) => Rows;
  readonly update: (from: string, to: string, body: object) => Promise<unknown>;
  readonly remove: (from: string, to: string, associationTypeId: number) => Promise<unknown>;
  readonly getAll: (from: string, to: string) => Rows;
};

type Association = { readonly id: string; readonly toObjectTypeId: string };
type Schema = {
  readonly name: string;
  readonly objectTypeId: string;
  readonly createdAt: Date;
  readonly associations: readonly Association[];
};

type SchemasApi = {
  readonly create: (body: object) => Promise<Schema>;
  readonly update: (objectType: string, body: object) => Promise<unknown>;
  readonly getById: (objectType: string) => Promise<Schema>;
  readonly getAll: () => Promise<{ readonly results: readonly Schema[] }>;
  readonly archive: (objectType: string) => Promise<unknown>;
  readonly createAssociation: (objectType: string, body: object) => Promise<Association>;
  readonly archiveAssociation: (objectType: string, id: string) => Promise<unknown>;
};

type Tokens = { readonly accessToken: string; readonly refreshToken: string };

export type ApiClient = {
  readonly crm: {
    readonly associations: { readonly v4: { readonly schema: { definitionsApi: DefinitionsApi } } };
    readonly schemas: { readonly coreApi: SchemasApi };
  };
  readonly oauth: {
    readonly tokensApi: {
      /** Grant type, code, redirect address, client id, client secret, refresh token. */
      readonly create: (...fields: readonly (string | undefined)[]) => Promise<Tokens>;
    };
    readonly accessTokensApi: { readonly get: (token: string) => Promise<unknown> };
    readonly refreshTokensApi: {
      readonly get: (token: string) => Promise<unknown>;
      readonly archive: (token: string) => Promise<unknown>;
    };
  };
  readonly apiRequest: (request: {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
  }) => Promise<Response>;
};

type OfficialClient = {
  readonly Client: new (options: {
    readonly accessToken: string;
    readonly basePath: string;
  }) => ApiClient;
};

/** The generated part, which the client does not offer as a whole. */
type SchemaCodegen = {
  readonly ServerConfiguration: new (url: string, variables: object) => object;
  readonly createConfiguration: (parts: object) => object;
  readonly DefinitionConfigurationsApi: new (configuration: object) => ConfigurationsApi;
};

const FOLDER = fileURLToPath(new URL('../../scripts/test-tools/hubspot-client/', import.meta.url));
const PACKAGE = '@hubspot/api-client';

/** HubSpot's own client, and its part for limits, which it offers only to those who dig. */
export function openOfficialClient(options: {
  readonly accessToken: string;
  readonly basePath: string;
}): { readonly client: ApiClient; readonly configurations: ConfigurationsApi } {
  if (!existsSync(`${FOLDER}node_modules/${PACKAGE}`)) {
    throw new Error("HubSpot's own client is not there: run `npm test`, which fetches it.");
  }
  const { Client, ...codegen } = loadOfficialClient();
  const configuration = codegen.createConfiguration({
    baseServer: new codegen.ServerConfiguration(options.basePath, {}),
    authMethods: { oauth2: { accessToken: options.accessToken } },
  });
  return {
    client: new Client(options),
    configurations: new codegen.DefinitionConfigurationsApi(configuration),
  };
}

/** Its types are the ones above: they say what the tests rely on. */
function loadOfficialClient(): OfficialClient & SchemaCodegen {
  const load = createRequire(`${FOLDER}package.json`);
  const { Client } = load(PACKAGE) as OfficialClient;
  const { ServerConfiguration, createConfiguration, DefinitionConfigurationsApi } = load(
    `${PACKAGE}/lib/codegen/crm/associations/v4/schema/index.js`,
  ) as SchemaCodegen;
  return { Client, ServerConfiguration, createConfiguration, DefinitionConfigurationsApi };
}
