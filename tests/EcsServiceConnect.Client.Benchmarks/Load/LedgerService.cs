namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>A service as its caller left it.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="DesiredCount">How many tasks it is to have.</param>
/// <param name="Definition">The ARN of what they are to run.</param>
/// <param name="IsConnected">Whether it is listed in the namespace.</param>
internal sealed record LedgerService(string Arn, int DesiredCount, string Definition, bool IsConnected);
