namespace EcsServiceConnect.Client.Testing;

/// <summary>The pairs of CPU units and memory (MiB) that a Fargate task can have.</summary>
internal static class FargateSizes
{
    private const int GiB = 1024;

    public static bool Allows(int cpu, int memory) => cpu switch
    {
        256 => memory is 512 or 1 * GiB or 2 * GiB,
        512 => IsStep(memory, 1, 4, 1),
        1024 => IsStep(memory, 2, 8, 1),
        2048 => IsStep(memory, 4, 16, 1),
        4096 => IsStep(memory, 8, 30, 1),
        8192 => IsStep(memory, 16, 60, 4),
        16384 => IsStep(memory, 32, 120, 8),
        32768 => memory is 60 * GiB or 120 * GiB or 244 * GiB,
        _ => false,
    };

    private static bool IsStep(int memory, int least, int most, int step) =>
        memory >= least * GiB && memory <= most * GiB && (memory - (least * GiB)) % (step * GiB) == 0;
}
