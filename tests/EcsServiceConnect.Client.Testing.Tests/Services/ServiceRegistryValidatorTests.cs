namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ServiceRegistryValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, CreateServiceRequest> Wrong => new()
    {
        { "service registries can have at most 1 items.", OnFargate(Registry, Registry) },
        { "'serviceRegistries.registryArn' is required", OnFargate(new ServiceRegistry()) },
        { "exclude each other", OnFargate(Registry with { Port = 8080, ContainerName = "app", ContainerPort = 8080 }) },
        { "'serviceRegistries.containerPort' is required", OnFargate(Registry with { ContainerName = "app" }) },
        { "'serviceRegistries.containerName' is required", OnFargate(Registry with { ContainerPort = 8080 }) },
        { "The container nope does not exist", OnFargate(Registry with { ContainerName = "nope", ContainerPort = 8080 }) },
        { "did not have a container port 9999 defined", OnFargate(Registry with { ContainerName = "app", ContainerPort = 9999 }) },
        { "'serviceRegistries.containerName' is required", OnInstances(Registry) },
        { "'serviceRegistries.containerName' is required", OnInstances(Registry with { Port = 80 }) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidRegistry_ThrowsWithReason(string reason, CreateServiceRequest request)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => _test.CreateServiceAsync(request));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<CreateServiceRequest> Right =>
    [
        OnFargate(Registry),
        OnFargate(Registry with { Port = 8080 }),
        OnFargate(Registry with { ContainerName = "app", ContainerPort = 8080 }),
        OnInstances(Registry with { ContainerName = "app", ContainerPort = 80 }),
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_ValidRegistry_IsAccepted(CreateServiceRequest request)
    {
        await PrepareAsync();

        Assert.Equal(request.ServiceRegistries, (await _test.CreateServiceAsync(request)).ServiceRegistries);
    }

    private static ServiceRegistry Registry { get; } = new() { RegistryArn = "arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1" };

    private static CreateServiceRequest OnFargate(params ServiceRegistry[] registries) =>
        TestEcs.FargateService() with { ServiceRegistries = registries };

    private static CreateServiceRequest OnInstances(params ServiceRegistry[] registries) =>
        TestInstances.Service() with { ServiceRegistries = registries };

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.RegisterAsync(TestInstances.Definition(ports: new PortMapping { ContainerPort = 80 }));
    }
}
