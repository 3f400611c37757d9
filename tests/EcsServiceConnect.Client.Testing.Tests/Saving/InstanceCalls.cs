using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

/// <summary>A long, repeatable series of calls about container instances and what runs on them, with time passing between them.</summary>
internal sealed class InstanceCalls(EcsClient client, FakeTimeProvider clock, int seed)
{
    private readonly Random _random = new(seed);

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Creates the cluster, its capacity provider and the task definitions for the calls.</summary>
    public async Task PrepareAsync()
    {
        await client.CreateCapacityProviderAsync(
            new()
            {
                Name = "asg",
                AutoScalingGroupProvider = new()
                {
                    AutoScalingGroupArn = "fleet",
                    ManagedScaling = new() { Status = ManagedScalingStatus.Enabled },
                },
            },
            TestEcs.Token);
        await client.CreateClusterAsync(new() { ClusterName = "prod", CapacityProviders = ["asg"] }, TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(TestInstances.Definition(cpu: 300, memory: 500), TestEcs.Token);
        await client.RegisterTaskDefinitionAsync(
            TestInstances.Definition(memory: 700, ports: [new() { ContainerPort = 80, HostPort = 80 }, new() { ContainerPort = 81 }]) with
            {
                Family = "ports",
            },
            TestEcs.Token);
    }

    public async Task RunAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var instances = (await client.ListContainerInstancesAsync(new() { Cluster = "prod" }, TestEcs.Token)).ContainerInstanceArns;
            var tasks = (await client.ListTasksAsync(new() { Cluster = "prod" }, TestEcs.Token)).TaskArns;
            try
            {
                await NextAsync(Any(instances) ?? "none", Any(tasks) ?? "none");
                Accepted++;
            }
            catch (EcsServiceException exception) when (exception.StatusCode == 400)
            {
                Rejected++;
            }

            clock.Advance(TimeSpan.FromMilliseconds(_random.Next(3000)));
        }
    }

    private Task NextAsync(string instance, string task)
    {
        var family = _random.Next(2) == 0 ? "legacy" : "ports";
        var service = $"s{_random.Next(4)}";
        return _random.Next(16) switch
        {
            0 or 1 => client.RegisterContainerInstanceAsync(
                TestInstances.Machine($"i-{_random.Next(8)}", zone: $"us-east-1{(char)('a' + _random.Next(3))}"), TestEcs.Token),
            2 => client.DeregisterContainerInstanceAsync(
                new() { Cluster = "prod", ContainerInstance = instance, Force = _random.Next(2) == 0 }, TestEcs.Token),
            3 => client.UpdateContainerInstancesStateAsync(
                new() { Cluster = "prod", ContainerInstances = [instance], Status = ContainerInstanceStatus.Draining }, TestEcs.Token),
            4 => client.UpdateContainerInstancesStateAsync(
                new() { Cluster = "prod", ContainerInstances = [instance], Status = ContainerInstanceStatus.Active }, TestEcs.Token),
            5 => client.UpdateContainerAgentAsync(new() { Cluster = "prod", ContainerInstance = instance }, TestEcs.Token),
            6 => client.PutAttributesAsync(
                new() { Cluster = "prod", Attributes = [new() { Name = "stack", Value = family, TargetId = instance }] }, TestEcs.Token),
            7 or 8 => client.RunTaskAsync(
                TestInstances.Run with { TaskDefinition = family, Count = _random.Next(1, 5) }, TestEcs.Token),
            9 => client.RunTaskAsync(
                TestInstances.Run with { LaunchType = default, CapacityProviderStrategy = [new() { CapacityProvider = "asg", Weight = 1 }] },
                TestEcs.Token),
            10 => client.StartTaskAsync(
                new() { Cluster = "prod", TaskDefinition = family, ContainerInstances = [instance] }, TestEcs.Token),
            11 => client.StopTaskAsync(new() { Cluster = "prod", Task = task }, TestEcs.Token),
            12 => client.SubmitTaskStateChangeAsync(new() { Cluster = "prod", Task = task, Status = "STOPPED" }, TestEcs.Token),
            13 => client.CreateServiceAsync(
                _random.Next(4) == 0 ? TestInstances.Daemon(service) : TestInstances.Service(service, _random.Next(4)), TestEcs.Token),
            14 => client.UpdateServiceAsync(
                new() { Cluster = "prod", Service = service, ForceNewDeployment = true, TaskDefinition = family }, TestEcs.Token),
            _ => client.DeleteServiceAsync(new() { Cluster = "prod", Service = service, Force = true }, TestEcs.Token),
        };
    }

    private string? Any(IReadOnlyList<string> arns) => arns.Count == 0 ? null : arns[_random.Next(arns.Count)];
}
