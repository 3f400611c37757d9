namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DependencyValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_ChainOfContainers_IsAccepted()
    {
        var definition = await RegisterAsync(
            Container("app", ("migrate", ContainerCondition.Success), ("log", ContainerCondition.Start)),
            Container("migrate", ("log", ContainerCondition.Start)) with { Essential = false },
            Container("log"));

        Assert.Equal(3, definition.ContainerDefinitions.Count);
    }

    [Fact]
    public async Task Validate_Circle_Throws()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(
            Container("app", ("one", ContainerCondition.Start)),
            Container("one", ("two", ContainerCondition.Start)),
            Container("two", ("one", ContainerCondition.Start))));

        Assert.Contains("Container dependencies should not have a cycle", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COMPLETE")]
    [InlineData("SUCCESS")]
    public async Task Validate_WaitForTheEndOfAnEssentialContainer_Throws(string condition)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(
            Container("app", ("migrate", new ContainerCondition(condition))), Container("migrate")));

        Assert.StartsWith("A dependency container with SUCCESS or COMPLETE condition cannot be an essential container", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_UnknownContainerOrItself_Throws()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(Container("app", ("db", ContainerCondition.Start))));
        Assert.StartsWith("Cannot depend on container + 'db' because it does not exist", error.Message, StringComparison.Ordinal);
        await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(Container("app", ("app", ContainerCondition.Start))));
    }

    [Fact]
    public async Task Validate_UnknownCondition_Throws() =>
        await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(
            Container("app", ("log", new ContainerCondition("SOON"))), Container("log")));

    [Fact]
    public async Task Validate_HealthyWithoutHealthCheck_Throws()
    {
        var log = Container("log");
        var waiting = Container("app", ("log", ContainerCondition.Healthy));

        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(waiting, log));
        Assert.StartsWith("A dependency container with HEALTHY condition must have health check configured", error.Message, StringComparison.Ordinal);
        await RegisterAsync(waiting, log with { HealthCheck = new HealthCheck { Command = ["CMD", "true"] } });
    }

    [Theory]
    [InlineData("Invalid 'links' setting. Unknown container: 'db'.", "db:database")]
    [InlineData("Container links should not have a cycle", "side")]
    public async Task Validate_InvalidLink_Throws(string expected, string link)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(TestEcs.BridgeDefinition() with
        {
            ContainerDefinitions =
            [
                Container("app") with { Links = [link], Memory = 64 },
                Container("side") with { Links = ["app:web"], Memory = 64 },
            ],
        }));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_VolumesOfUnknownContainer_Throws()
    {
        var container = Container("app") with { VolumesFrom = [new VolumeFrom { SourceContainer = "data" }] };

        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(container));
        Assert.StartsWith("Invalid 'volumesFrom' setting. Unknown container: 'data'.", error.Message, StringComparison.Ordinal);
        await RegisterAsync(container, Container("data"));
    }

    private static ContainerDefinition Container(string name, params (string Name, ContainerCondition Condition)[] dependencies) => new()
    {
        Name = name,
        Image = "example/app:1",
        DependsOn = [.. dependencies.Select(other => new ContainerDependency { ContainerName = other.Name, Condition = other.Condition })],
    };

    private Task<TaskDefinition> RegisterAsync(params ContainerDefinition[] containers) =>
        _test.RegisterAsync(TestEcs.Definition() with { ContainerDefinitions = containers });
}
