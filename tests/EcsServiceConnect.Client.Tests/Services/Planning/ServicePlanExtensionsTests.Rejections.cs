using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>What cannot be planned or applied.</summary>
public sealed partial class ServicePlanExtensionsTests
{
    [Theory]
    [InlineData("EC2", "launchType", "capacityProviderStrategy")]
    [InlineData("EXTERNAL", "launchType", "capacityProviderStrategy")]
    public async Task PlanService_OtherLaunchType_CannotBeApplied(string launchType, string path, string remediation)
    {
        await CreateServiceAsync();

        var plan = await PlanAsync(service: Service with { LaunchType = new LaunchType(launchType) });

        var difference = Assert.Single(plan.Differences);
        Assert.Equal((path, ServiceChangeEffect.NotPossible), (difference.Path, difference.Effect));
        Assert.Contains(remediation, difference.Remediation, StringComparison.Ordinal);
        Assert.False(plan.CanApply);
        var exception = await ThrowsAsync(EcsPlanOutcome.NotPossible, () => ApplyAsync(plan));
        Assert.Contains(remediation, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanService_MembersUpdateServiceDoesNotHave_CannotBeApplied()
    {
        await CreateServiceAsync();
        var service = Service with { SchedulingStrategy = SchedulingStrategy.Daemon, DesiredCount = null, Role = "scheduler", NetworkConfiguration = null };

        var plan = await PlanAsync(service: service);

        Assert.Equal(
            ["networkConfiguration", "role", "schedulingStrategy"],
            plan.Differences.Where(difference => difference.Effect == ServiceChangeEffect.NotPossible).Select(difference => difference.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PlanService_PreflightFindsErrors_CannotBeApplied()
    {
        await CreateServiceAsync();
        var service = Service with { ServiceConnectConfiguration = TestEcs.Expose("no-such-port", port: 80) };

        var plan = await PlanAsync(Definition, service);

        Assert.True(plan.Preflight.HasErrors);
        await ThrowsAsync(EcsPlanOutcome.PreflightFailed, () => ApplyAsync(plan));
        Assert.True((await PlanAsync(Definition, service, new ServicePlanOptions { IgnorePreflightErrors = true })).CanApply);
    }

    /// <summary>What ECS rejects in any case is found before a revision is registered for it.</summary>
    [Theory]
    [InlineData("""{ "desiredCount": -1 }""", "desiredCount is -1; it must be 0 or more.")]
    [InlineData("""{ "loadBalancers": [{}] }""", "loadBalancers[0] has neither a targetGroupArn nor a loadBalancerName; state one of them.")]
    [InlineData("""{ "loadBalancers": [{}] }""", "loadBalancers[0].containerName is required.")]
    [InlineData("""{ "loadBalancers": [{ "targetGroupArn": "arn", "containerName": "app" }] }""", "loadBalancers[0].containerPort is required.")]
    [InlineData("""{ "serviceRegistries": [{ "port": 80 }] }""", "serviceRegistries[0].registryArn is required.")]
    [InlineData("""{ "capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }] }""", "launchType cannot be stated together with a capacityProviderStrategy; remove one of them.")]
    public async Task PlanService_ServiceThatEcsAlwaysRejects_CannotBeApplied(string change, string expected)
    {
        var plan = await PlanAsync(NextDefinition, Merge(Service, change));

        Assert.Contains(expected, plan.ModelProblems.Select(problem => problem.Message));
        Assert.False(plan.CanApply);
        Assert.Contains($"error {expected}", plan.ToString(), StringComparison.Ordinal);
        var exception = await ThrowsAsync(EcsPlanOutcome.InvalidDefinition, () => ApplyAsync(plan));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, CountCalls("RegisterTaskDefinition"));
    }

    [Fact]
    public async Task PlanService_ContainersThatEcsAlwaysRejects_CannotBeApplied()
    {
        var plan = await PlanAsync(Definition with { ContainerDefinitions = [new ContainerDefinition { Image = "" }] });

        Assert.Equal(
            ["containerDefinitions[0].name is required.", "containerDefinitions[0].image is required."], plan.BlockingProblems.Select(problem => problem.Message));
        Assert.Single((await PlanAsync(Definition with { ContainerDefinitions = [] })).BlockingProblems);
    }

    [Fact]
    public async Task PlanService_ValueThatOnlyTheModelDoesNotKnow_CanBeApplied()
    {
        var plan = await PlanAsync(Definition, Service with { PropagateTags = new PropagateTags("EVERYTHING") });

        Assert.Single(plan.ModelProblems);
        Assert.True(plan.CanApply);
    }

    [Fact]
    public async Task PlanService_FileWithoutName_NamesTheFile()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{ "cluster": "prod" }""", TestEcs.Token);

            var exception = await ThrowsAsync(EcsPlanOutcome.InvalidFile, () => Client.PlanServiceAsync(null, file, cancellationToken: TestEcs.Token));

            Assert.StartsWith($"{file}: serviceName: required", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task PlanService_DrainingService_IsAnError()
    {
        await CreateServiceAsync();
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var exception = await ThrowsAsync(EcsPlanOutcome.ServiceDraining, () => PlanAsync(Definition));

        Assert.Contains("INACTIVE", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CODE_DEPLOY", "AWS CodeDeploy")]
    [InlineData("EXTERNAL", "task sets")]
    public async Task PlanService_OtherDeploymentController_IsAnError(string type, string text)
    {
        var controller = new DeploymentController { Type = new DeploymentControllerType(type) };
        var stub = new OneServiceClient(new Service
        {
            ServiceArn = "arn:aws:ecs:us-east-1:123456789012:service/prod/orders",
            Status = "ACTIVE",
            DeploymentController = controller,
        });

        var exception = await ThrowsAsync(EcsPlanOutcome.DeploymentController, () => PlanAsync(service: Service, client: stub));
        await ThrowsAsync(EcsPlanOutcome.DeploymentController, () => PlanAsync(Definition, Service with { DeploymentController = controller }));

        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanService_Contradictions_AreErrors()
    {
        await CreateServiceAsync();
        await Test.RegisterAsync(TestEcs.Definition("billing"));

        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => PlanAsync(options: new ServicePlanOptions { Cluster = "staging" }));
        await ThrowsAsync(EcsPlanOutcome.DifferentService, () => PlanAsync(options: new ServicePlanOptions { ServiceName = "billing" }));
        await ThrowsAsync(EcsPlanOutcome.DifferentFamily, () => PlanAsync(TestEcs.Definition("billing")));
        await ThrowsAsync(EcsPlanOutcome.DifferentFamily, () => PlanAsync(service: Service with { TaskDefinition = "billing" }));
        await ThrowsAsync(EcsPlanOutcome.DifferentFamily, () => PlanAsync(TestEcs.Definition("billing"), Service with { TaskDefinition = null }));
        var allowed = await PlanAsync(service: Service with { TaskDefinition = "billing" }, options: new ServicePlanOptions { AllowFamilyChange = true });
        Assert.Equal("taskDefinition: orders:1 -> billing:1", Assert.Single(allowed.Differences).ToString());
    }

    [Fact]
    public async Task PlanService_ServiceOfAnotherCluster_IsAnError()
    {
        var stub = new OneServiceClient(new Service
        {
            ServiceArn = "arn:aws:ecs:us-east-1:123456789012:service/staging/orders",
            ClusterArn = "arn:aws:ecs:us-east-1:123456789012:cluster/staging",
            Status = "ACTIVE",
        });

        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => PlanAsync(service: Service, client: stub));
    }

    [Fact]
    public async Task PlanService_NewServiceHalfStated_NamesWhatIsMissing()
    {
        var exception = await Assert.ThrowsAsync<EcsValidationException>(
            () => PlanAsync(service: new CreateServiceRequest { Cluster = "prod", ServiceName = "orders" }));

        Assert.Equal(["taskDefinition", "desiredCount"], exception.Problems.Select(problem => problem.Split(':')[0]));
        await Assert.ThrowsAsync<EcsValidationException>(() => PlanAsync(service: Service with { ServiceName = null! }));
        await ThrowsAsync(EcsPlanOutcome.TaskDefinitionNotFound, () => PlanAsync(service: Service with { TaskDefinition = "orders:99" }));
        Assert.DoesNotContain(Test.Ecs.Calls, call => call.Operation is "CreateService" or "RegisterTaskDefinition");
    }

    [Fact]
    public async Task PlanService_ArnOfAServiceOfAnotherCluster_IsAnError()
    {
        const string Arn = "arn:aws:ecs:us-east-1:123456789012:service/other/orders";

        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => PlanAsync(Definition, Service with { ServiceName = Arn }));
        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => PlanAsync(Definition, options: new ServicePlanOptions { ServiceName = Arn }));
        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => PlanAsync(Definition, Service with
        {
            Cluster = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod",
            ServiceName = Arn.Replace("other", "prod", StringComparison.Ordinal),
        }));
        Assert.Empty(Test.Ecs.Calls);
        var plan = await PlanAsync(Definition, Service with { ServiceName = Arn.Replace("other", "prod", StringComparison.Ordinal) });
        Assert.Equal(("prod", "orders"), (plan.Cluster, plan.ServiceName));
    }

    [Fact]
    public async Task PlanService_RepeatedTagKey_IsAnError()
    {
        var exception = await Assert.ThrowsAsync<EcsValidationException>(
            () => PlanAsync(Definition, Service with { Tags = [new Tag { Key = "team", Value = "1" }, new Tag { Key = "team", Value = "2" }] }));

        Assert.Contains("'team' is repeated", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanService_DeregisteredRevision_IsAnError()
    {
        await Test.RegisterAsync(NextDefinition);
        await CreateServiceAsync(Service with { TaskDefinition = "orders:1" });
        await Client.DeregisterTaskDefinitionAsync(new DeregisterTaskDefinitionRequest { TaskDefinition = "orders:2" }, TestEcs.Token);

        var exception = await ThrowsAsync(
            EcsPlanOutcome.TaskDefinitionNotFound, () => PlanAsync(service: Service with { TaskDefinition = "orders:2" }));

        Assert.Contains("INACTIVE", exception.Message, StringComparison.Ordinal);
    }

    private sealed class OneServiceClient(Service service) : IEcsClient
    {
        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse =>
            Task.FromResult((TResponse)(EcsResponse)new DescribeServicesResponse { Services = [service] });
    }
}
