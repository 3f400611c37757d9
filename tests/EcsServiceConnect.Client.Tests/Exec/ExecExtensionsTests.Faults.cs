using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Exec;

/// <summary>Commands over a channel that loses, repeats and reorders messages, in both directions.</summary>
public class ExecExtensionsFaultTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RunCommandAsync_DisturbedChannel_IsExact(int seed)
    {
        var clock = new SimulationTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock, DeploymentDuration = TimeSpan.Zero });
        ecs.Seed(
            new CreateClusterRequest { ClusterName = "prod" },
            TestEcs.Definition() with { TaskRoleArn = "arn:aws:iam::123456789012:role/orders" });
        var task = ecs.Seed(TestEcs.FargateTask() with { EnableExecuteCommand = true }).Tasks[0].TaskArn!;
        ecs.OnSession().DropMessages(0.2, ExecDirection.Both, seed);
        ecs.OnSession().RepeatMessages(0.2, ExecDirection.Both, seed);
        ecs.OnSession().ReorderMessages(0.2, ExecDirection.Both, seed);
        var text = string.Concat(Enumerable.Range(0, 5000).Select(static number => $"{number} "));
        using var client = ecs.CreateClient();
        using var input = new MemoryStream([.. text.Select(static character => (byte)character)]);

        var result = await clock.RunUntilCompletedAsync(
            () => client.RunCommandAsync("prod", task, null, "cat; exit 3", new RunCommandOptions { Input = input }, TestEcs.Token),
            cancellationToken: TestEcs.Token);

        Assert.Equal((3, text, false), (result.ExitCode, result.Output, result.IsTruncated));
    }
}
