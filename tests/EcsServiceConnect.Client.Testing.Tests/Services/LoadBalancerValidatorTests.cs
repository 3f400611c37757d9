namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class LoadBalancerValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, CreateServiceRequest> Wrong => new()
    {
        { "The container nope does not exist in the task definition.", OnFargate(Balancer with { ContainerName = "nope" }) },
        { "The container app did not have a container port 9999 defined.", OnFargate(Balancer with { ContainerPort = 9999 }) },
        {
            "Container port 53 is used in more than one port mapping for container app.",
            OnFargate(Balancer with { ContainerPort = 53 }) with { TaskDefinition = "dns" }
        },
        { "'loadBalancers.containerName' is required", OnFargate(Balancer with { ContainerName = null }) },
        { "'loadBalancers.containerPort' is required", OnFargate(Balancer with { ContainerPort = null }) },
        { "loadBalancerName and targetGroupArn cannot both be specified.", OnInstances(Classic with { TargetGroupArn = "arn:tg" }) },
        { "You must specify either a loadBalancerName or a targetGroupArn", OnInstances(Classic with { LoadBalancerName = null }) },
        { "Classic Load Balancers are not supported with Fargate.", OnFargate(Classic with { ContainerPort = 8080 }) },
        {
            "Classic Load Balancers are not supported with the network mode awsvpc",
            OnFargate(Classic with { ContainerPort = 8080 }) with { TaskDefinition = "network", LaunchType = LaunchType.Ec2 }
        },
        { "loadBalancers has 6 items", OnFargate([.. Enumerable.Repeat(Balancer, 6)]) },
        { "healthCheckGracePeriodSeconds", OnFargate(Balancer) with { HealthCheckGracePeriodSeconds = -1 } },
        {
            "Health check grace period is only valid for services configured to use load balancers",
            OnFargate() with { HealthCheckGracePeriodSeconds = 30 }
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidLoadBalancer_ThrowsWithReason(string reason, CreateServiceRequest request)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(request));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<CreateServiceRequest> Right =>
    [
        OnFargate(Balancer),
        OnFargate(Balancer, Balancer with { TargetGroupArn = "arn:tg2" }),
        OnFargate(Balancer) with { HealthCheckGracePeriodSeconds = 30 },
        OnFargate() with { HealthCheckGracePeriodSeconds = 0 },
        OnFargate() with { TaskDefinition = "checked", HealthCheckGracePeriodSeconds = 30 },
        OnInstances(Classic),
        OnInstances(Classic with { ContainerPort = 8055 }),
        OnInstances(Classic) with { Role = "ecsServiceRole" },
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_ValidLoadBalancer_IsAccepted(CreateServiceRequest request)
    {
        await PrepareAsync();

        var service = await _test.CreateServiceAsync(request);

        Assert.Equal(request.LoadBalancers, service.LoadBalancers);
        Assert.Equal(request.HealthCheckGracePeriodSeconds ?? 0, service.HealthCheckGracePeriodSeconds);
    }

    private static LoadBalancer Balancer { get; } = TaskSetTestEcs.Balancer;

    private static LoadBalancer Classic { get; } = new() { LoadBalancerName = "lb", ContainerName = "app", ContainerPort = 80 };

    private static CreateServiceRequest OnFargate(params LoadBalancer[] balancers) => TestEcs.FargateService() with { LoadBalancers = balancers };

    private static CreateServiceRequest OnInstances(params LoadBalancer[] balancers) => TestInstances.Service() with { LoadBalancers = balancers };

    private async Task PrepareAsync()
    {
        var definition = TestEcs.Definition();
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(definition);
        await _test.RegisterAsync(definition with
        {
            Family = "dns",
            ContainerDefinitions =
            [
                definition.ContainerDefinitions[0] with
                {
                    PortMappings =
                    [
                        new PortMapping { ContainerPort = 53, Protocol = TransportProtocol.Tcp },
                        new PortMapping { ContainerPort = 53, Protocol = TransportProtocol.Udp },
                    ],
                },
            ],
        });
        await _test.RegisterAsync(definition with { Family = "network", RequiresCompatibilities = [Compatibility.Ec2] });
        await _test.RegisterAsync(definition with
        {
            Family = "checked",
            ContainerDefinitions = [definition.ContainerDefinitions[0] with { HealthCheck = new HealthCheck { Command = ["CMD", "ok"] } }],
        });
        await _test.RegisterAsync(TestInstances.Definition(
            ports: [new PortMapping { ContainerPort = 80 }, new PortMapping { ContainerPortRange = "8000-8099" }]));
    }
}
