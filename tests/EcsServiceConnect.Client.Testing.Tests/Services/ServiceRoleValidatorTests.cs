namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceRoleValidatorTests : IDisposable
{
    private const string OnlyWithBalancers = "IAM roles are only valid for services configured to use load balancers.";
    private const string NeedsLinkedRole = "You cannot specify an IAM role for services that require a service linked role.";
    private const string LinkedRole = "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, CreateServiceRequest> Wrong => new()
    {
        { OnlyWithBalancers, OnInstances with { Role = "lb", LoadBalancers = null } },
        { NeedsLinkedRole, OnInstances with { Role = "lb", LoadBalancers = [Target, Target with { TargetGroupArn = "arn:tg2" }] } },
        {
            NeedsLinkedRole,
            OnInstances with
            {
                Role = "lb",
                ServiceRegistries = [new ServiceRegistry { RegistryArn = "arn:registry", ContainerName = "app", ContainerPort = 80 }],
            }
        },
        { NeedsLinkedRole, TestEcs.FargateService() with { Role = "lb", LoadBalancers = [TaskSetTestEcs.Balancer] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_RoleThatIsNotUsed_Throws(string expected, CreateServiceRequest request)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(request));

        Assert.Equal(expected, error.ErrorMessage);
    }

    [Theory]
    [InlineData("lb", "arn:aws:iam::123456789012:role/lb")]
    [InlineData("/team/lb", "arn:aws:iam::123456789012:role/team/lb")]
    [InlineData("arn:aws:iam::1:role/lb", "arn:aws:iam::1:role/lb")]
    [InlineData(null, LinkedRole)]
    public async Task GetRoleArn_BehindALoadBalancer_IsTheRequestedOrTheLinkedRole(string? role, string expected)
    {
        await PrepareAsync();

        Assert.Equal(expected, (await _test.CreateServiceAsync(OnInstances with { Role = role })).RoleArn);
    }

    [Fact]
    public async Task GetRoleArn_InAwsvpc_IsTheLinkedRole()
    {
        await PrepareAsync();

        Assert.Equal(LinkedRole, (await _test.CreateServiceAsync()).RoleArn);
    }

    private static LoadBalancer Target { get; } = TaskSetTestEcs.Balancer with { ContainerPort = 80 };

    private static CreateServiceRequest OnInstances { get; } = TestInstances.Service() with { LoadBalancers = [Target] };

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.RegisterAsync(TestInstances.Definition(ports: new PortMapping { ContainerPort = 80 }));
    }
}
