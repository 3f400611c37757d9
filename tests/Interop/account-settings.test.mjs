import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidParameterException, paginateListAccountSettings } from "@aws-sdk/client-ecs";
import { pagesOf, refused, useEcs } from "./support.mjs";

const ecs = await useEcs();
const role = "arn:aws:iam::123456789012:role/deployer";

test("all settings have a value to begin with, page by page", async () => {
  const pages = await pagesOf(paginateListAccountSettings({ client: ecs, pageSize: 4 }, { effectiveSettings: true }), "settings");
  const settings = Object.fromEntries(pages.flat().map((s) => [s.name, s.value]));

  assert.ok(pages.length > 1);
  assert.equal(pages[0].length, 4);
  assert.equal(settings.serviceLongArnFormat, "enabled");
  assert.equal(settings.containerInsights, "disabled");
});

test("none of them is one's own yet", async () => {
  const { settings } = await ecs.listAccountSettings({});

  assert.deepEqual(settings, []);
});

test("a role's setting goes before the account's default", async () => {
  const own = await ecs.putAccountSetting({ name: "containerInsights", value: "enhanced", principalArn: role });
  const all = await ecs.putAccountSettingDefault({ name: "containerInsights", value: "enabled" });
  const effective = async (principalArn) =>
    (await ecs.listAccountSettings({ name: "containerInsights", effectiveSettings: true, principalArn })).settings[0].value;

  assert.deepEqual([own.setting.name, own.setting.value, own.setting.principalArn], ["containerInsights", "enhanced", role]);
  assert.equal(all.setting.value, "enabled");
  assert.equal(await effective(role), "enhanced");
  assert.equal(await effective("arn:aws:iam::123456789012:role/other"), "enabled");
});

test("the default holds for new clusters", async () => {
  const { cluster } = await ecs.createCluster({ clusterName: "new" });

  assert.deepEqual(cluster.settings, [{ name: "containerInsights", value: "enabled" }]);
});

test("a deleted setting gives way to the default", async () => {
  await ecs.deleteAccountSetting({ name: "containerInsights", principalArn: role });
  const { settings } = await ecs.listAccountSettings({ name: "containerInsights", effectiveSettings: true, principalArn: role });

  assert.equal(settings[0].value, "enabled");
});

test("settings that are not are refused", async () => {
  await refused(ecs.putAccountSetting({ name: "nothing", value: "enabled" }), InvalidParameterException, /^nothing should be one of /);
  await refused(ecs.putAccountSetting({ name: "awsvpcTrunking", value: "perhaps" }), InvalidParameterException, /value/);
  await refused(ecs.putAccountSetting({ name: "guardDutyActivate", value: "on" }), InvalidParameterException);
  await refused(ecs.listAccountSettings({ value: "enabled" }), InvalidParameterException, /name/);
});
