/**
 * Who may import whom. Each rule says why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TESTS = '\\.test\\.ts$|/testing[-a-z]*\\.ts$|/testing/|store-contract';

/** `folder` may import of ours only what `allowed` matches. */
function only(folder, allowed, comment) {
  return {
    name: `${folder.replaceAll('/', '-')}-imports`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: TESTS },
    to: {
      path: '^(app|components|lib|e2e|scripts)/',
      pathNot: `^(${[folder, ...allowed].join('|')})`,
    },
  };
}

const BASE = ['lib/result', 'lib/assert-never', 'lib/record-of', 'lib/user-error'];

module.exports = {
  forbidden: [
    only(
      'lib/limits',
      BASE,
      'The domain is pure: it runs in the browser and on the server unchanged.',
    ),
    {
      name: 'limits-no-node',
      comment:
        'The domain knows no clock, file, network or environment; its packages are pure: schemas, and readers of CSV, HTML and YAML.',
      severity: 'error',
      from: { path: '^lib/limits/', pathNot: TESTS },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: 'node_modules/(zod|papaparse|htmlparser2|yaml)/',
      },
    },
    only(
      'lib/portals',
      [...BASE, 'lib/limits'],
      'Portals speak of limits; the rest comes through ports.',
    ),
    only(
      'lib/submissions',
      [...BASE, 'lib/limits', 'lib/portals'],
      'The verbs reach HubSpot and the database only through ports.',
    ),
    only(
      'lib/hubspot',
      [...BASE, 'lib/limits', 'lib/submissions', 'lib/portals'],
      'The client knows our words and HubSpot’s, nothing of storage or pages.',
    ),
    only(
      'lib/store',
      [...BASE, 'lib/limits', 'lib/submissions', 'lib/portals'],
      'The store keeps what it is given.',
    ),
    {
      ...only(
        'lib/runner',
        [...BASE, 'lib/limits', 'lib/submissions', 'lib/portals'],
        'The runner works through ports, so that it runs against HubSpot, the simulator or a test.',
      ),
      from: { path: '^lib/runner/', pathNot: `${TESTS}|lib/runner/main` },
    },
    only(
      'lib/simulator',
      ['lib/limits/hubspot-types'],
      'If both sides shared code, no test could see a shared mistake.',
    ),
    only(
      'lib/i18n',
      [...BASE, 'lib/limits', 'lib/submissions', 'lib/portals'],
      'Words for the core.',
    ),
    only('components/ui', [], 'Primitives know nothing of limits.'),
    only(
      'components',
      [...BASE, 'lib/limits', 'lib/submissions', 'lib/portals', 'lib/i18n'],
      'Components get data and actions as props; the server’s parts never reach the browser.',
    ),
    {
      name: 'components-no-verbs',
      comment:
        'Components may use types, schemas and pure functions of submissions, not its verbs.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/submissions/(preview|submit|list|get)' },
    },
    {
      name: 'app-no-adapters',
      comment:
        'Pages go through lib/server: what talks to HubSpot or the database is chosen there.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(hubspot|store|runner|simulator)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'A circle cannot be understood, or tested, in parts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-test-imports',
      comment: 'A test is not a library.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'no-attics',
      comment: 'A helper lives beside its only user, or in a file named after what it does.',
      severity: 'error',
      from: {},
      to: {
        path: '/(utils|helpers|common|types|hooks|constants|services)/',
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.next-test|dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
