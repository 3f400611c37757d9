using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>What is planned.</summary>
public sealed partial class ServicePlanExtensionsTests : ServicePlanTestBase
{
    [Fact]
    public async Task PlanService_NewService_IsCreated()
    {
        var plan = await PlanAsync(NextDefinition);

        Assert.Equal(ServicePlanAction.Create, plan.Action);
        Assert.Equal(NextDefinition, plan.NewTaskDefinition);
        Assert.EndsWith("orders:1", plan.CurrentTaskDefinition!.TaskDefinitionArn, StringComparison.Ordinal);
        Assert.True(plan.StartsDeployment);
        Assert.Null(plan.Current);
        Assert.Equal(
            [
                "taskDefinition: (none) -> orders (new revision)",
                "desiredCount: (none) -> 2",
                "launchType: (none) -> FARGATE",
                """networkConfiguration: (none) -> {"awsvpcConfiguration":{"subnets":["subnet-1"],"securityGroups":["sg-1"],"assignPublicIp":"DISABLED"}}""",
            ],
            plan.Differences.Select(difference => difference.ToString()));
        Assert.All(plan.Differences, difference => Assert.Equal((ServiceChangeEffect.InPlace, null), (difference.Effect, difference.Remediation)));
    }

    [Fact]
    public async Task PlanService_RevisionRegisteredBefore_UsesIt()
    {
        await CreateServiceAsync();
        await Test.RegisterAsync(NextDefinition);

        var plan = await PlanAsync(NextDefinition);
        await ApplyAsync(plan);

        Assert.Null(plan.NewTaskDefinition);
        Assert.Equal("taskDefinition: orders:1 -> orders:2", Assert.Single(plan.Differences).ToString());
        Assert.EndsWith("orders:2", (await Test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanService_FamilyWithoutDefinition_MeansItsNewestRevision()
    {
        await CreateServiceAsync();
        await Test.RegisterAsync(NextDefinition);

        var plan = await PlanAsync();

        Assert.Equal("taskDefinition: orders:1 -> orders:2", Assert.Single(plan.Differences).ToString());
        Assert.Equal("containerDefinitions[app].image", Assert.Single(plan.TaskDefinitionDifferences).Path);
    }

    [Fact]
    public async Task PlanService_DefinitionTagsLeftOut_AreNotCompared()
    {
        await Test.RegisterAsync(Definition with { Tags = [new Tag { Key = "team", Value = "shop" }] });
        await CreateServiceAsync();

        Assert.Equal(ServicePlanAction.None, (await PlanAsync(Definition)).Action);
        Assert.Equal(ServicePlanAction.Update, (await PlanAsync(Definition with { Tags = [] })).Action);
    }

    [Fact]
    public async Task PlanService_CountKept_LeavesItToAutoScaling()
    {
        var options = new ServicePlanOptions { KeepDesiredCount = true };
        var created = await PlanAsync(Definition, Service with { DesiredCount = 3 }, options);
        await ApplyAsync(created);
        Assert.Equal(3, (await Test.DescribeServiceAsync()).DesiredCount);

        Assert.Equal(ServicePlanAction.None, (await PlanAsync(Definition, Service with { DesiredCount = 9 }, options)).Action);
        Assert.Equal("desiredCount: 3 -> 9", Assert.Single((await PlanAsync(Definition, Service with { DesiredCount = 9 })).Differences).ToString());
    }

    [Fact]
    public async Task PlanService_AbsentMembersKept_ComparesWhatIsStated()
    {
        await CreateServiceAsync(Service with { EnableEcsManagedTags = true });
        var service = new CreateServiceRequest { Cluster = "prod", ServiceName = "orders", DesiredCount = 5 };

        var plan = await PlanAsync(service: service, options: new ServicePlanOptions { KeepAbsentMembers = true });

        Assert.Equal(["desiredCount: 2 -> 5"], plan.Differences.Select(difference => difference.ToString()));
    }

    [Fact]
    public async Task PlanService_PartOfDeploymentConfigurationKept_ChangesTheStatedPart()
    {
        var breaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true, ResetOnHealthyTask = false };
        await CreateServiceAsync(Service with { DeploymentConfiguration = new DeploymentConfiguration { DeploymentCircuitBreaker = breaker } });
        var service = new CreateServiceRequest
        {
            Cluster = "prod",
            ServiceName = "orders",
            DeploymentConfiguration = new DeploymentConfiguration
            {
                MaximumPercent = 150,
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = false },
            },
        };

        var plan = await PlanAsync(service: service, options: new ServicePlanOptions { KeepAbsentMembers = true });
        await ApplyAsync(plan);

        Assert.Equal(
            ["deploymentConfiguration.deploymentCircuitBreaker.rollback", "deploymentConfiguration.maximumPercent"],
            plan.Differences.Select(difference => difference.Path).Order(StringComparer.Ordinal));
        var described = (await Test.DescribeServiceAsync()).DeploymentConfiguration!;
        Assert.Equal((150, 100), (described.MaximumPercent, described.MinimumHealthyPercent));
        Assert.Equal((true, false, false), (described.DeploymentCircuitBreaker!.Enable, described.DeploymentCircuitBreaker.Rollback, described.DeploymentCircuitBreaker.ResetOnHealthyTask));
    }

    [Fact]
    public async Task PlanService_NamespaceOfAnotherName_IsFoundByACall()
    {
        Test.Ecs.SeedNamespace("other");
        var arn = Test.Ecs.SeedNamespace("third");
        var connect = TestEcs.Expose(port: 80, dnsName: "orders");
        await CreateServiceAsync(Service with { ServiceConnectConfiguration = connect with { Namespace = arn } });
        var described = (await Test.DescribeServiceAsync()).Deployments[0].ServiceConnectConfiguration!.Namespace;

        var same = await PlanAsync(service: Service with { ServiceConnectConfiguration = connect with { Namespace = "third" } });
        var other = await PlanAsync(service: Service with { ServiceConnectConfiguration = connect with { Namespace = "other" } });

        Assert.Equal(ServicePlanAction.None, same.Action);
        Assert.Equal($"serviceConnectConfiguration.namespace: {described} -> other", Assert.Single(other.Differences).ToString());
    }

    [Fact]
    public async Task PlanService_NamespaceMayNotBeListed_IsTakenForThePresentOneWithANote()
    {
        var arn = Test.Ecs.SeedNamespace("third");
        var connect = TestEcs.Expose(port: 80, dnsName: "orders");
        await CreateServiceAsync(Service with { ServiceConnectConfiguration = connect with { Namespace = arn } });
        Test.Ecs.On("ListServicesByNamespace").Fail(new AccessDeniedException("no"), InMemoryEcs.Unlimited);

        var plan = await PlanAsync(service: Service with { ServiceConnectConfiguration = connect with { Namespace = "third" } });

        Assert.Equal(ServicePlanAction.None, plan.Action);
        Assert.Contains("'third' is taken for the namespace that the service is in", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Contains($"note {plan.Notes[0]}", plan.ToText(), StringComparison.Ordinal);
        Assert.Contains("- **note** ListServicesByNamespace is not allowed", plan.ToMarkdown(), StringComparison.Ordinal);
    }

    /// <summary>UpdateService replaces a structure as a whole; only the deployment configuration keeps what is left out.</summary>
    [Fact]
    public async Task PlanService_PartOfNetworkConfigurationKept_ShowsWhatIsLost()
    {
        AwsVpcConfiguration network = new() { Subnets = ["subnet-1"], SecurityGroups = ["sg-1"], AssignPublicIp = AssignPublicIp.Enabled };
        await CreateServiceAsync(Service with { NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = network } });
        var service = new CreateServiceRequest
        {
            Cluster = "prod",
            ServiceName = "orders",
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-2"] } },
        };

        var plan = await PlanAsync(service: service, options: new ServicePlanOptions { KeepAbsentMembers = true });
        await ApplyAsync(plan);

        Assert.Equal(
            ["assignPublicIp: ENABLED -> DISABLED", "securityGroups: [\"sg-1\"] -> (none)", "subnets: [\"subnet-1\"] -> [\"subnet-2\"]"],
            plan.Differences.Select(difference => difference.ToString().Split('.')[^1]).Order(StringComparer.Ordinal));
        Assert.Equal(ServicePlanAction.None, (await PlanAsync(service: service, options: new ServicePlanOptions { KeepAbsentMembers = true })).Action);
    }

    [Fact]
    public async Task PlanService_InactiveService_IsCreatedAnew()
    {
        await CreateServiceAsync();
        var first = await PlanAsync(Definition);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Test.Pass(10);

        var plan = await PlanAsync(Definition);
        await ApplyAsync(plan);

        Assert.Equal((ServicePlanAction.None, ServicePlanAction.Create), (first.Action, plan.Action));
        Assert.Equal("ACTIVE", (await Test.DescribeServiceAsync()).Status);
    }

    [Fact]
    public async Task Plan_HandleWithDefinitionAlone_KeepsTheService()
    {
        await CreateServiceAsync(Service with { EnableEcsManagedTags = true, DesiredCount = 4 });

        var plan = await Client.Cluster("prod").Service("orders").PlanAsync(NextDefinition, cancellationToken: TestEcs.Token);

        Assert.Equal(["taskDefinition: orders:1 -> orders (new revision)"], plan.Differences.Select(difference => difference.ToString()));
        await ThrowsAsync(EcsPlanOutcome.DifferentCluster, () => Client.Cluster("staging").Service("orders").PlanAsync(null, Service));
        await Assert.ThrowsAsync<EcsValidationException>(() => Client.Cluster("prod").Service("other").PlanAsync(NextDefinition, cancellationToken: TestEcs.Token));
    }

    [Fact]
    public async Task PlanService_ServiceOfCodeDeployMovedToEcs_IsUpdated()
    {
        LoadBalancer balancer = new() { TargetGroupArn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1", ContainerName = "app", ContainerPort = 8080 };
        var codeDeploy = Service with
        {
            DeploymentController = new DeploymentController { Type = DeploymentControllerType.CodeDeploy },
            LoadBalancers = [balancer],
        };
        await CreateServiceAsync(codeDeploy);
        var desired = codeDeploy with { DeploymentController = new DeploymentController { Type = DeploymentControllerType.Ecs } };

        var plan = await PlanAsync(service: desired);
        await ApplyAsync(plan);

        Assert.Contains(plan.Differences, difference => difference.Path == "deploymentController.type");
        Assert.Equal(ServicePlanAction.None, (await PlanAsync(service: desired)).Action);
    }

    [Fact]
    public async Task PlanService_NameAsArn_FindsTheService()
    {
        await CreateServiceAsync();
        var arn = (await Test.DescribeServiceAsync()).ServiceArn!;

        Assert.Equal(ServicePlanAction.None, (await PlanAsync(Definition, Service with { Cluster = null, ServiceName = arn })).Action);
    }
}
