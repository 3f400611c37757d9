using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class HostPortsTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Place_NamedHostPort_IsTakenOncePerInstance()
    {
        var definition = Definition(ports: new PortMapping { ContainerPort = 80, HostPort = 8080 });
        var arns = (await _test.PrepareAsync(instances: 2, definition)).Select(instance => instance.ContainerInstanceArn).ToList();

        var response = await _test.RunAsync(Run with { Count = 3 });

        Assert.Equal(2, response.Tasks.Select(task => task.ContainerInstanceArn).Distinct().Count());
        Assert.Equal(["RESOURCE:PORTS", "RESOURCE:PORTS"], response.Failures.Select(failure => failure.Reason));
        Assert.Equal(arns, response.Failures.Select(failure => failure.Arn));
        Assert.Equal(["22", "8080", "51678"], Ports((await _test.DescribeInstanceAsync(arns[0])).RemainingResources));
        Assert.Equal(["22", "51678"], Ports((await _test.DescribeInstanceAsync(arns[0])).RegisteredResources));
        _test.Pass(1);
        var binding = Assert.Single((await _test.TasksAsync())[0].Containers[0].NetworkBindings);
        Assert.Equal(
            ("0.0.0.0", 80, 8080, TransportProtocol.Tcp), (binding.BindIP, binding.ContainerPort, binding.HostPort, binding.Protocol));
    }

    [Fact]
    public async Task Place_PortReservedByTheMachine_IsNotAllocated()
    {
        await _test.PrepareAsync(definition: Definition(ports: new PortMapping { ContainerPort = 22, HostPort = 22 }));

        Assert.Equal("RESOURCE:PORTS", Assert.Single((await _test.RunAsync()).Failures).Reason);
    }

    [Fact]
    public async Task Place_UdpPort_IsAnotherThanTheTcpPort()
    {
        var definition = Definition(
            ports:
            [
                new() { ContainerPort = 53, HostPort = 53, Protocol = TransportProtocol.Udp },
                new() { ContainerPort = 5353, HostPort = 53 },
            ]);
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        Assert.Empty((await _test.RunAsync()).Failures);

        var remaining = (await _test.DescribeInstanceAsync(arn)).RemainingResources;
        Assert.Equal(["53"], Ports(remaining, "PORTS_UDP"));
        Assert.Equal(["22", "53", "51678"], Ports(remaining));
    }

    [Fact]
    public async Task Place_NoHostPort_GetsADynamicPort()
    {
        var definition = Definition(ports: [new() { ContainerPort = 80 }, new() { ContainerPortRange = "9000-9002" }]);
        var arn = (await _test.PrepareAsync(definition: definition))[0].ContainerInstanceArn;

        await _test.RunAsync(Run with { Count = 2 });
        Assert.All(await _test.TasksAsync(), task => Assert.Empty(task.Containers[0].NetworkBindings));
        _test.Pass(1);

        var tasks = await _test.TasksAsync();
        var bindings = tasks.Select(task => task.Containers[0].NetworkBindings).ToList();
        Assert.All(bindings, two => Assert.InRange(two[0].HostPort!.Value, 32768, 60999));
        Assert.NotEqual(bindings[0][0].HostPort, bindings[1][0].HostPort);
        Assert.Equal("9000-9002", bindings[0][1].ContainerPortRange);
        Assert.Matches(@"^\d+-\d+$", bindings[0][1].HostPortRange);
        Assert.NotEqual(bindings[0][1].HostPortRange, bindings[1][1].HostPortRange);
        Assert.Equal(["22", "51678"], Ports((await _test.DescribeInstanceAsync(arn)).RemainingResources));
    }

    [Fact]
    public async Task Place_HostMode_TakesTheContainersPort()
    {
        var definition = Definition(ports: new PortMapping { ContainerPort = 80 });
        await _test.PrepareAsync(definition: definition with { NetworkMode = NetworkMode.Host });

        var response = await _test.RunAsync(Run with { Count = 2 });
        _test.Pass(1);

        Assert.Equal("RESOURCE:PORTS", Assert.Single(response.Failures).Reason);
        Assert.Equal(80, Assert.Single(Assert.Single(await _test.TasksAsync()).Containers[0].NetworkBindings).HostPort);
    }
}
