namespace EcsServiceConnect.Client.Benchmarks.Restart;

/// <summary>One start of ecs-local.</summary>
/// <param name="Start">The time until it listened.</param>
/// <param name="Processor">The processor time until then, of all of its threads.</param>
/// <param name="Memory">The working set then, in bytes.</param>
internal sealed record RestartMeasurement(TimeSpan Start, TimeSpan Processor, long Memory);
