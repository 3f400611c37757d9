using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Planning;
using EcsServiceConnect.Client.Tests.Services.Comparison;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>Plans that are applied: what they send, and that nothing is left to do.</summary>
public sealed class ServicePlanApplyingTests : ServicePlanTestBase
{
    private const string TargetGroup = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    [Theory]
    [MemberData(nameof(PerpetualDiff.Services), MemberType = typeof(PerpetualDiff))]
    public async Task Apply_FileOfNewService_LeavesNothingToDo(string name)
    {
        var request = (await DefinitionFileReader.ReadServiceAsync(PerpetualDiff.GetServiceFile(name), TestEcs.Token)).Request;
        request = request with { TaskDefinition = ServicePlanInputValidator.GetFamily(request.TaskDefinition!) };
        var isDaemon = request.SchedulingStrategy == SchedulingStrategy.Daemon;
        var plan = await PlanAsync(service: request with { DesiredCount = isDaemon ? null : request.DesiredCount ?? 1 });

        await ApplyAsync(plan);
        var next = await PlanAsync(service: request);

        Assert.Equal((ServicePlanAction.Create, ServicePlanAction.None), (plan.Action, next.Action));
        Test.Ecs.ClearCalls();
        await ApplyAsync(next);
        Assert.Empty(Test.Ecs.Calls);
    }

    [Theory]
    [MemberData(nameof(PerpetualDiff.TaskDefinitions), MemberType = typeof(PerpetualDiff))]
    public async Task Apply_FileOfNewDefinition_LeavesNothingToDo(string name)
    {
        var definition = await DefinitionFileReader.ReadTaskDefinitionAsync(PerpetualDiff.GetDefinitionFile(name), TestEcs.Token);
        var service = definition.NetworkMode == NetworkMode.Awsvpc
            ? Service
            : Service with { LaunchType = LaunchType.Ec2, NetworkConfiguration = null };

        await ApplyAsync(await PlanAsync(definition, service));
        var next = await PlanAsync(definition, service);

        Assert.Equal(ServicePlanAction.None, next.Action);
        Assert.Empty(next.TaskDefinitionDifferences);
        Assert.Equal(1, CountCalls("RegisterTaskDefinition"));
    }

    /// <summary>Every member that can be updated reaches its desired value, and back.</summary>
    [Theory]
    [InlineData("""{ "desiredCount": 5 }""")]
    [InlineData("""{ "healthCheckGracePeriodSeconds": 30, "loadBalancers": [{ "targetGroupArn": "TG", "containerName": "app", "containerPort": 8080 }] }""")]
    [InlineData("""{ "deploymentConfiguration": { "maximumPercent": 150, "minimumHealthyPercent": 50 } }""")]
    [InlineData("""{ "deploymentConfiguration": { "deploymentCircuitBreaker": { "enable": true, "rollback": true, "resetOnHealthyTask": false, "thresholdConfiguration": { "type": "COUNT", "value": 5 } } } }""")]
    [InlineData("""{ "deploymentConfiguration": { "alarms": { "alarmNames": ["errors"], "enable": true, "rollback": true } } }""")]
    [InlineData("""{ "deploymentConfiguration": { "earlySuccessCriteria": { "enable": true, "healthyPercent": 100, "sourceServiceRevisionCleanup": "DEFERRED" } } }""")]
    [InlineData("""{ "serviceConnectConfiguration": { "enabled": true, "namespace": "shop", "services": [{ "portName": "http", "clientAliases": [{ "port": 80 }] }] } }""")]
    [InlineData("""{ "enableECSManagedTags": true, "propagateTags": "SERVICE" }""")]
    [InlineData("""{ "platformVersion": "1.3.0" }""")]
    [InlineData("""{ "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-9"], "assignPublicIp": "ENABLED" } } }""")]
    [InlineData("""{ "availabilityZoneRebalancing": "DISABLED" }""")]
    [InlineData("""{ "tags": [{ "key": "team", "value": "shop" }, { "key": "empty" }] }""")]
    [InlineData("""{ "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdefgh" }] }""")]
    [InlineData("""{ "serviceRegistries": [{ "registryArn": "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdefgh", "port": 0, "containerName": "", "containerPort": 0 }] }""")]
    [InlineData("""{ "loadBalancers": [{ "targetGroupArn": "TG", "loadBalancerName": "", "containerName": "app", "containerPort": 8080 }] }""")]
    public async Task Apply_ChangeAndItsReversal_ReachesBoth(string change)
    {
        var initial = Service with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled, Tags = [] };
        await CreateServiceAsync(initial);
        var changed = Merge(initial, change.Replace("TG", TargetGroup, StringComparison.Ordinal));
        foreach (var desired in new[] { changed, initial })
        {
            var plan = await PlanAsync(service: desired);
            Assert.Equal(ServicePlanAction.Update, plan.Action);
            Assert.True(plan.CanApply, plan.ToString());
            await ApplyAsync(plan);

            var next = await PlanAsync(service: desired);
            Assert.True(next.Action == ServicePlanAction.None, next.ToString());
            Test.Pass(4);
        }
    }

    [Fact]
    public async Task Apply_OtherImage_RegistersOnceAndDeploys()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);

        var tracker = await plan.ApplyAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("containerDefinitions[app].image: example/app:1 -> example/app:2", Assert.Single(plan.TaskDefinitionDifferences).ToString());
        Assert.Equal("taskDefinition: orders:1 -> orders (new revision)", Assert.Single(plan.Differences).ToString());
        Assert.True(plan.StartsDeployment);
        var update = Assert.Single(Test.Ecs.GetRequests<UpdateServiceRequest>());
        Assert.EndsWith("orders:2", update.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(update, new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = update.TaskDefinition });
        Assert.NotNull(tracker);
        Assert.Equal(2, (await Test.DescribeServiceAsync()).Deployments.Count);
    }

    [Fact]
    public async Task Apply_NothingToDo_MakesNoCall()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(Definition);
        Assert.Equal(["DescribeServices", "DescribeTaskDefinition"], Test.Ecs.Calls.Select(call => call.Operation));
        Test.Ecs.ClearCalls();

        await ApplyAsync(plan);

        Assert.Equal(ServicePlanAction.None, plan.Action);
        Assert.Empty(Test.Ecs.Calls);
    }

    [Fact]
    public async Task Apply_DefinitionWithoutTags_KeepsThoseOfTheRevisionBefore()
    {
        await Test.RegisterAsync(Definition with { Tags = [new Tag { Key = "cost", Value = "42" }] });
        await CreateServiceAsync();

        var plan = await PlanAsync(NextDefinition);
        await plan.ApplyAsync(cancellationToken: TestEcs.Token);

        var registered = await Client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = "orders", Include = [TaskDefinitionField.Tags] }, TestEcs.Token);
        Assert.Equal("example/app:2", registered.TaskDefinition!.ContainerDefinitions[0].Image);
        Assert.Equal([new Tag { Key = "cost", Value = "42" }], registered.Tags);
    }

    [Fact]
    public async Task Apply_DaemonWithACount_IsCreatedWithoutIt()
    {
        var daemon = Service with { SchedulingStrategy = SchedulingStrategy.Daemon, LaunchType = LaunchType.Ec2, DesiredCount = 3 };

        await ApplyAsync(await PlanAsync(Definition, daemon));

        Assert.Null(Assert.Single(Test.Ecs.GetRequests<CreateServiceRequest>()).DesiredCount);
    }

    [Fact]
    public async Task Apply_TagsAlone_MakesNoUpdate()
    {
        await CreateServiceAsync(Service with { Tags = [new Tag { Key = "old", Value = "1" }, new Tag { Key = "kept", Value = "1" }] });
        var plan = await PlanAsync(service: Service with { Tags = [new Tag { Key = "kept", Value = "1" }, new Tag { Key = "new", Value = "2" }] });

        await ApplyAsync(plan);

        Assert.False(plan.StartsDeployment);
        Assert.All(plan.Differences, difference => Assert.Equal(ServiceChangeEffect.OtherOperation, difference.Effect));
        Assert.Equal((1, 1, 0), (CountCalls("UntagResource"), CountCalls("TagResource"), CountCalls("UpdateService")));
        Assert.Equal(["new"], Assert.Single(Test.Ecs.GetRequests<TagResourceRequest>()).Tags.Select(tag => tag.Key));
    }

    [Fact]
    public async Task Apply_ForcedDeployment_StartsOne()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(options: new ServicePlanOptions { ForceNewDeployment = true });

        await ApplyAsync(plan);

        Assert.Equal(ServicePlanAction.Update, plan.Action);
        Assert.Equal(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true },
            Assert.Single(Test.Ecs.GetRequests<UpdateServiceRequest>()));
    }

    [Fact]
    public async Task Apply_StrategyInsteadOfLaunchType_ForcesADeployment()
    {
        await CreateServiceAsync();
        var strategy = Service with
        {
            LaunchType = default,
            CapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE_SPOT", Weight = 1 }],
        };

        await ApplyAsync(await PlanAsync(service: strategy));
        Assert.Equal(ServicePlanAction.None, (await PlanAsync(service: strategy)).Action);
        Test.Pass(4);
        await ApplyAsync(await PlanAsync(service: Service));

        Assert.Equal(ServicePlanAction.None, (await PlanAsync(service: Service)).Action);
        Assert.All(Test.Ecs.GetRequests<UpdateServiceRequest>(), update => Assert.True(update.ForceNewDeployment));
    }
}
