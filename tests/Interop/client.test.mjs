import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ECSClient,
  InvalidParameterException,
  ListClustersCommand,
  UnsupportedFeatureException,
} from "@aws-sdk/client-ecs";
import { refused, useEcs } from "./support.mjs";

const ecs = await useEcs();
const settings = { endpoint: () => ecs.config.endpoint(), credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "interop" } };

test("many calls at once are all answered, each with a request id of its own", async () => {
  const names = Array.from({ length: 100 }, (_, i) => `c${i}`);
  const answers = await Promise.all(names.map((clusterName) => ecs.createCluster({ clusterName })));

  assert.deepEqual(answers.map((answer) => answer.cluster.clusterName), names);
  assert.equal(new Set(answers.map((answer) => answer.$metadata.requestId)).size, names.length);
});

test("temporary credentials are taken too", async () => {
  const credentials = { ...settings.credentials, sessionToken: "session/token+=" };
  const client = new ECSClient({ ...settings, region: "us-east-1", credentials });
  const { clusterArns } = await client.send(new ListClustersCommand({ maxResults: 1 }));
  client.destroy();

  assert.equal(clusterArns.length, 1);
});

test("a call that is signed for another region is refused", async () => {
  const client = new ECSClient({ ...settings, region: "eu-west-1", maxAttempts: 1 });
  await assert.rejects(client.send(new ListClustersCommand({})), {
    name: "InvalidSignatureException",
    message: /^Credential should be scoped to a valid region, not 'eu-west-1'/,
  });
  client.destroy();
});

test("what a member must not hold is refused, and says where", async () => {
  await refused(ecs.describeClusters({ include: ["EVERYTHING"] }), InvalidParameterException, /include/);
  await refused(ecs.listClusters({ maxResults: 101 }), InvalidParameterException, /maxResults/);
});

test("what is not simulated is refused, not ignored", async () => {
  const managedInstancesProvider = {
    infrastructureRoleArn: "arn:aws:iam::123456789012:role/infrastructure",
    instanceLaunchTemplate: {
      ec2InstanceProfileArn: "arn:aws:iam::123456789012:instance-profile/instances",
      networkConfiguration: { subnets: ["subnet-1"] },
    },
  };

  await refused(ecs.createCapacityProvider({ name: "managed", cluster: "c0", managedInstancesProvider }), UnsupportedFeatureException);
});
