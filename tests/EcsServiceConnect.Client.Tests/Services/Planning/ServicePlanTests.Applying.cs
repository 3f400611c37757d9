using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Planning;
using EcsServiceConnect.Client.Tests.Services.Comparison;
using EcsServiceConnect.Client.Tests.Support;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>Plans that are applied: once, completely, and only to the service that was planned with.</summary>
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
    public async Task Apply_ChangeAndItsReversal_ReachesBoth(string change)
    {
        var initial = Service with { AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Enabled, Tags = [] };
        await CreateServiceAsync(initial);
        var json = JsonNode.Parse(EcsJson.Serialize(initial))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change.Replace("TG", TargetGroup, StringComparison.Ordinal))!.AsObject())
        {
            json[name] = value!.DeepClone();
        }

        var changed = EcsJson.Deserialize<CreateServiceRequest>(json.ToJsonString());
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
    public async Task Apply_SamePlanManyTimesAtOnce_ChangesTheServiceOnce()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);

        var trackers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => plan.ApplyAsync(cancellationToken: TestEcs.Token))));

        Assert.Equal(20, trackers.Length);
        Assert.Equal((1, 1), (CountCalls("RegisterTaskDefinition"), CountCalls("UpdateService")));
    }

    [Theory]
    [InlineData(typeof(DescribeServicesRequest))]
    [InlineData(typeof(RegisterTaskDefinitionRequest))]
    [InlineData(typeof(UpdateServiceRequest))]
    public async Task Apply_PlansOfSeveralProgramsAtOnce_StartOneDeployment(Type inFlight)
    {
        await CreateServiceAsync();
        var client = new RendezvousClient(Client);
        var plans = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PlanAsync(NextDefinition, client: client)));
        client.Arm(inFlight, callers: 3);

        await Task.WhenAll(plans.Select(ApplyAsync));

        var service = await Test.DescribeServiceAsync();
        Assert.Equal(2, service.Deployments.Count);
        Assert.EndsWith("orders:2", service.TaskDefinition, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(DescribeServicesRequest))]
    [InlineData(typeof(CreateServiceRequest))]
    public async Task Apply_NewServiceBySeveralProgramsAtOnce_CreatesItOnce(Type inFlight)
    {
        var client = new RendezvousClient(Client);
        var plans = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PlanAsync(NextDefinition, client: client)));
        client.Arm(inFlight, callers: 3);

        await Task.WhenAll(plans.Select(ApplyAsync));

        Assert.Single((await Test.DescribeServiceAsync()).Deployments);
    }

    [Fact]
    public async Task Apply_SamePlanOfAnotherProgramBefore_TracksItsDeployment()
    {
        await CreateServiceAsync();
        var (first, second) = (await PlanAsync(NextDefinition), await PlanAsync(NextDefinition));
        await ApplyAsync(first);
        Test.Ecs.ClearCalls();

        var tracker = await second.ApplyAsync(new DeploymentTrackerOptions { TimeProvider = Test.Clock }, TestEcs.Token);

        Assert.Equal(["DescribeServices", "DescribeTaskDefinition"], Test.Ecs.Calls.Select(call => call.Operation));
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        while (!wait.IsCompleted)
        {
            Test.Pass(1);
        }

        Assert.EndsWith("orders:2", (await wait).Progress.TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ServiceChangedSince_OverwritesNothing()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);
        await Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, TestEcs.Token);
        Test.Ecs.ClearCalls();

        var exception = await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.Contains("its deployment is", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["DescribeServices", "DescribeTaskDefinition"], Test.Ecs.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task Apply_CountScaledSince_IsNoChangeUnlessThePlanSetsIt()
    {
        await CreateServiceAsync();
        var (keeping, setting) = (await PlanAsync(NextDefinition, Service with { DesiredCount = null }), await PlanAsync(NextDefinition));
        await Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 7 }, TestEcs.Token);

        await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(setting));
        await ApplyAsync(keeping);

        Assert.Equal(7, (await Test.DescribeServiceAsync()).DesiredCount);
    }

    [Fact]
    public async Task Apply_ServiceDeletedSince_IsAnError()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.Equal(0, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task Apply_ServiceCreatedDifferentlySince_IsAnError()
    {
        var plan = await PlanAsync(Definition);
        await CreateServiceAsync(Service with { EnableEcsManagedTags = true });

        var exception = await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.Contains("it exists now", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_UpdateRejected_NamesWhatWasRegisteredAndIsUsedLater()
    {
        await CreateServiceAsync();
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(NextDefinition, Service with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        var exception = await ThrowsAsync(EcsPlanOutcome.PartiallyApplied, () => ApplyAsync(plan));

        Assert.EndsWith("task-definition/orders:2", exception.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal([$"registered {exception.RegisteredTaskDefinitionArn}", "set the tags team"], exception.AppliedChanges);
        Assert.Contains(exception.RegisteredTaskDefinitionArn!, exception.Message, StringComparison.Ordinal);
        Assert.IsType<AccessDeniedException>(exception.InnerException);

        await ApplyAsync(await PlanAsync(NextDefinition));
        Assert.Equal(1, CountCalls("RegisterTaskDefinition"));
        Assert.EndsWith("orders:2", (await Test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
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
    public async Task Apply_AgainAfterTheTagsWereChanged_CompletesThePlan()
    {
        await CreateServiceAsync(Service with { Tags = [new Tag { Key = "old", Value = "1" }] });
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(NextDefinition, Service with { Tags = [new Tag { Key = "new", Value = "2" }] });
        await ThrowsAsync(EcsPlanOutcome.PartiallyApplied, () => ApplyAsync(plan));

        await ApplyAsync(plan);

        var service = await Test.DescribeServiceAsync();
        Assert.EndsWith("orders:2", service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(["new"], (await Test.TagsAsync(service.ServiceArn!)).Select(tag => tag.Key));
        Assert.Equal(1, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task Apply_DaemonWithACount_IsCreatedWithoutIt()
    {
        var daemon = Service with { SchedulingStrategy = SchedulingStrategy.Daemon, LaunchType = LaunchType.Ec2, DesiredCount = 3 };

        await ApplyAsync(await PlanAsync(Definition, daemon));

        Assert.Null(Assert.Single(Test.Ecs.GetRequests<CreateServiceRequest>()).DesiredCount);
    }

    [Fact]
    public async Task Apply_FirstCallRejected_ThrowsItsOwnException()
    {
        await CreateServiceAsync();
        Test.Ecs.On<UpdateServiceRequest>().Fail(new AccessDeniedException("no"));
        var plan = await PlanAsync(service: Service with { DesiredCount = 5 });

        await Assert.ThrowsAsync<AccessDeniedException>(() => ApplyAsync(plan));
        await ApplyAsync(plan);

        Assert.Equal(5, (await Test.DescribeServiceAsync()).DesiredCount);
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

    [Fact]
    public async Task Apply_ServiceChangedAfterTheRegistration_NamesWhatWasRegistered()
    {
        await CreateServiceAsync();
        var client = new InterceptingClient(Client, typeof(RegisterTaskDefinitionRequest), () => Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, TestEcs.Token));
        var plan = await PlanAsync(NextDefinition, client: client);

        var exception = await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.EndsWith("task-definition/orders:2", exception.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal([$"registered {exception.RegisteredTaskDefinitionArn}"], exception.AppliedChanges);
    }

    [Fact]
    public async Task Apply_CanceledAfterTheRegistration_NamesWhatWasRegistered()
    {
        await CreateServiceAsync();
        using var cancellation = new CancellationTokenSource();
        var client = new InterceptingClient(Client, typeof(UpdateServiceRequest), cancellation.CancelAsync);
        var plan = await PlanAsync(NextDefinition, client: client);

        var exception = await Assert.ThrowsAsync<EcsPlanCanceledException>(() => plan.ApplyAsync(cancellationToken: cancellation.Token));

        Assert.EndsWith("task-definition/orders:2", exception.RegisteredTaskDefinitionArn, StringComparison.Ordinal);
        Assert.Equal([$"registered {exception.RegisteredTaskDefinitionArn}"], exception.AppliedChanges);
        Assert.Contains(exception.RegisteredTaskDefinitionArn!, exception.Message, StringComparison.Ordinal);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        await ApplyAsync(plan);
        Assert.Equal((1, 1), (CountCalls("RegisterTaskDefinition"), CountCalls("UpdateService")));
    }

    [Fact]
    public async Task Apply_CanceledBeforeAnythingWasChanged_IsAPlainCancellation()
    {
        await CreateServiceAsync();
        using var cancellation = new CancellationTokenSource();
        var client = new InterceptingClient(Client, typeof(RegisterTaskDefinitionRequest), cancellation.CancelAsync);
        var plan = await PlanAsync(NextDefinition, client: client);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => plan.ApplyAsync(cancellationToken: cancellation.Token));

        Assert.IsNotType<EcsPlanCanceledException>(exception);
    }

    [Fact]
    public async Task Apply_CanceledByTheCallerThatBegan_GoesOnForTheOther()
    {
        await CreateServiceAsync();
        var client = new RendezvousClient(Client);
        var plan = await PlanAsync(NextDefinition, client: client);
        client.Arm(typeof(RegisterTaskDefinitionRequest), callers: 2);
        using var cancellation = new CancellationTokenSource();
        var canceled = plan.ApplyAsync(cancellationToken: cancellation.Token);
        var other = plan.ApplyAsync(cancellationToken: TestEcs.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        await other;
        Assert.Equal(1, CountCalls("UpdateService"));
    }
}
