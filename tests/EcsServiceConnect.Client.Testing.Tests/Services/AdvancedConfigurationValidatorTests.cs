namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The errors are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html.
/// </summary>
public sealed class AdvancedConfigurationValidatorTests : IDisposable
{
    private const string Listener = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, LoadBalancer[]> Wrong => new()
    {
        {
            "advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy",
            [StageTestEcs.ShiftingBalancer with { AdvancedConfiguration = null }]
        },
        {
            "Either all or none of the provided loadBalancers must have advancedConfiguration defined",
            [StageTestEcs.ShiftingBalancer, StageTestEcs.ShiftingBalancer with { TargetGroupArn = "other", AdvancedConfiguration = null }]
        },
        { "alternateTargetGroupArn", [Change(static advanced => advanced with { AlternateTargetGroupArn = null })] },
        { "productionListenerRule", [Change(static advanced => advanced with { ProductionListenerRule = null })] },
        { "roleArn", [Change(static advanced => advanced with { RoleArn = null })] },
        {
            $"productionListenerRule has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB. Got: {Listener}/app/shop/1/2",
            [Change(static advanced => advanced with { ProductionListenerRule = Listener + "/app/shop/1/2" })]
        },
        {
            "testListenerRule has an invalid ARN format",
            [Change(static advanced => advanced with { TestListenerRule = "rule-1" })]
        },
        {
            "The following rules cannot be used as both production and test listener rules: " + StageTestEcs.ProductionRule,
            [Change(static advanced => advanced with { TestListenerRule = StageTestEcs.ProductionRule })]
        },
        {
            "Duplicate targetGroupArn found: " + StageTestEcs.BlueGroup,
            [Change(static advanced => advanced with { AlternateTargetGroupArn = StageTestEcs.BlueGroup })]
        },
        {
            "Duplicate targetGroupArn found: " + StageTestEcs.BlueGroup,
            [StageTestEcs.ShiftingBalancer, StageTestEcs.ShiftingBalancer]
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidLoadBalancers_Throws(string expected, LoadBalancer[] balancers)
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateAsync(StageTestEcs.BlueGreen, balancers));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ClassicLoadBalancers_HaveNoAdvancedConfiguration()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition() with
        {
            ContainerDefinitions =
            [
                TestEcs.BridgeDefinition().ContainerDefinitions[0] with { PortMappings = [new PortMapping { ContainerPort = 8080 }] },
            ],
        });
        var classic = new LoadBalancer { LoadBalancerName = "classic", ContainerName = "app", ContainerPort = 8080 };

        var mixed = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateOnInstancesAsync(
            classic, StageTestEcs.ShiftingBalancer with { AdvancedConfiguration = null }));
        var advanced = await _test.ThrowsAsync<InvalidParameterException>(_ => CreateOnInstancesAsync(
            classic with { AdvancedConfiguration = StageTestEcs.ShiftingBalancer.AdvancedConfiguration }));

        Assert.Contains(
            "All loadBalancers must be strictly either ELBv1 (defining loadBalancerName) or ELBv2 (defining targetGroupArn)",
            mixed.Message,
            StringComparison.Ordinal);
        Assert.Contains("advancedConfiguration field is not allowed with ELBv1 loadBalancers", advanced.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ListenerOfANetworkLoadBalancer_IsAccepted()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var balancer = Change(static advanced => advanced with
        {
            ProductionListenerRule = Listener + "/net/shop/0123456789abcdef/0123456789abcdef",
            TestListenerRule = null,
        });

        Assert.Equal([balancer], (await CreateAsync(StageTestEcs.BlueGreen, balancer)).LoadBalancers);
    }

    [Fact]
    public async Task Validate_RollingUpdate_NeedsNoneButMayHaveOne()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        Assert.Single((await CreateAsync(new DeploymentConfiguration(), StageTestEcs.ShiftingBalancer)).LoadBalancers);
    }

    private static LoadBalancer Change(Func<AdvancedConfiguration, AdvancedConfiguration> change) =>
        StageTestEcs.ShiftingBalancer with { AdvancedConfiguration = change(StageTestEcs.ShiftingBalancer.AdvancedConfiguration!) };

    private Task<Service> CreateAsync(DeploymentConfiguration deployments, params LoadBalancer[] balancers) =>
        _test.CreateServiceAsync(StageTestEcs.Service(deployments) with { LoadBalancers = balancers });

    private Task<Service> CreateOnInstancesAsync(params LoadBalancer[] balancers) => _test.CreateServiceAsync(new CreateServiceRequest
    {
        Cluster = "prod",
        ServiceName = "legacy",
        TaskDefinition = "legacy",
        DesiredCount = 1,
        LoadBalancers = balancers,
    });
}
