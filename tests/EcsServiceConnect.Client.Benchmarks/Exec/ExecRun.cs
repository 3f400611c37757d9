using System.Diagnostics;
using System.Globalization;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Exec;

/// <summary>
/// Receives much output in many sessions at once, from the in-memory ECS in the same process, and shows that it is complete and that memory
/// does not grow with it.
/// </summary>
internal static class ExecRun
{
    private const int PieceLength = 16 * 1024;

    /// <returns>Whether all output arrived and memory stayed within its limit.</returns>
    public static async Task<bool> RunAsync(ExecPlan plan, TextWriter output)
    {
        var aws = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
        using var ecs = aws.CreateClient();
        aws.OnCommand("app", "dump").Run(terminal => WriteAsync(terminal, plan.BytesPerSession));
        var task = ecs.Cluster("exec").Task(Seed(aws));
        GC.Collect();
        var idle = GC.GetTotalMemory(forceFullCollection: true);

        var (begin, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var sessions = Enumerable.Range(0, plan.Sessions).Select(_ => Task.Run(() => ReadAsync(task))).ToArray();
        var all = Task.WhenAll(sessions);
        var peak = 0L;
        while (await Task.WhenAny(all, Task.Delay(TimeSpan.FromMilliseconds(500))) != all)
        {
            // Only what is alive counts, not what waits to be collected.
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - idle);
        }

        var elapsed = Stopwatch.GetElapsedTime(begin);
        var correct = (await all).Count(bytes => bytes == plan.BytesPerSession);
        var total = (double)plan.Sessions * plan.BytesPerSession;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | sessions | output each | complete and exact | time | throughput | processor time, both sides | memory alive at most |
            |---:|---:|---:|---:|---:|---:|---:|
            | {plan.Sessions} | {plan.BytesPerSession / 1e6:N0} MB | {correct} | {elapsed.TotalSeconds:N1} s | {total / 1e6 / elapsed.TotalSeconds:N0} MB/s | {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N1} s | {peak / 1e6:N0} MB |
            """));
        return correct == plan.Sessions && peak <= plan.MaxMegabytes * 1_000_000L;
    }

    private static string Seed(InMemoryEcs aws)
    {
        aws.Seed(
            new CreateClusterRequest { ClusterName = "exec" },
            new RegisterTaskDefinitionRequest
            {
                Family = "app",
                NetworkMode = NetworkMode.Awsvpc,
                RequiresCompatibilities = [Compatibility.Fargate],
                Cpu = "256",
                Memory = "512",
                TaskRoleArn = "arn:aws:iam::123456789012:role/app",
                ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "app:1" }],
            });
        return aws.Seed(new RunTaskRequest
        {
            Cluster = "exec",
            TaskDefinition = "app",
            LaunchType = LaunchType.Fargate,
            EnableExecuteCommand = true,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        }).Tasks[0].TaskArn!;
    }

    /// <summary>Writes letters whose order depends on where they stand.</summary>
    private static async Task<int> WriteAsync(ExecTerminal terminal, int count)
    {
        var piece = new byte[PieceLength];
        for (var position = 0; position < count; position += PieceLength)
        {
            for (var i = 0; i < piece.Length; i++)
            {
                piece[i] = GetByte(position + i);
            }

            await terminal.WriteAsync(piece.AsMemory(0, Math.Min(PieceLength, count - position)));
        }

        return 0;
    }

    /// <summary>Reads a session to its end, and returns how much of it came as it was written.</summary>
    private static async Task<int> ReadAsync(TaskHandle task)
    {
        await using var session = await task.OpenSessionAsync("app", "dump");
        var buffer = new byte[PieceLength];
        var position = 0;
        while (await session.Stream.ReadAsync(buffer) is > 0 and var length)
        {
            for (var i = 0; i < length; i++)
            {
                if (buffer[i] != GetByte(position + i))
                {
                    return position + i;
                }
            }

            position += length;
        }

        return position;
    }

    private static byte GetByte(int position) => (byte)('a' + ((position + (position / 1009)) % 26));
}
