using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>Plans that are applied again, at once, or to a service that others change: the service is changed once, and nothing is overwritten.</summary>
public sealed class ServicePlanConcurrencyTests : ServicePlanTestBase
{
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

    /// <summary>A later apply reads the service again, also by the same object, and has nothing left to do.</summary>
    [Fact]
    public async Task Apply_AgainAfterItsSuccess_ReadsAgainAndTracks()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);
        await ApplyAsync(plan);
        Test.Ecs.ClearCalls();

        await ApplyAsync(plan);

        Assert.Equal(["DescribeServices", "DescribeTaskDefinition"], Test.Ecs.Calls.Select(call => call.Operation));
    }

    [Fact]
    public async Task Apply_ForcedDeploymentAgain_StartsNoSecondOne()
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(options: new ServicePlanOptions { ForceNewDeployment = true });
        await ApplyAsync(plan);

        await ApplyAsync(plan);

        Assert.Equal(1, CountCalls("UpdateService"));
    }

    [Theory]
    [InlineData("""{ "service": "orders", "cluster": "prod", "taskDefinition": "orders:1" }""", "its deployment is")]
    [InlineData("""{ "service": "orders", "cluster": "prod", "desiredCount": 9 }""", "desiredCount: 2 -> 9")]
    public async Task Apply_AgainAfterOthersChangedTheService_IsAnError(string change, string expected)
    {
        await CreateServiceAsync();
        var plan = await PlanAsync(NextDefinition);
        await ApplyAsync(plan);
        await Client.UpdateServiceAsync(EcsJson.Deserialize<UpdateServiceRequest>(change), TestEcs.Token);
        Test.Ecs.ClearCalls();

        var exception = await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Make a new plan", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Test.Ecs.Calls, call => call.Operation is "UpdateService" or "RegisterTaskDefinition");
    }

    [Fact]
    public async Task Apply_AgainAfterTheServiceWasDeleted_IsAnError()
    {
        var plan = await PlanAsync(Definition);
        await ApplyAsync(plan);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));
        Test.Pass(10);
        await ThrowsAsync(EcsPlanOutcome.ServiceChanged, () => ApplyAsync(plan));

        Assert.Equal(1, CountCalls("CreateService"));
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
}
