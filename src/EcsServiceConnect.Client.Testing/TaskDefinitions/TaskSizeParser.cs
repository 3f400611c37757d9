namespace EcsServiceConnect.Client.Testing;

/// <summary>Parses the CPU and memory texts of a task definition.</summary>
internal static class TaskSizeParser
{
    public static int? ParseCpu(string? text) => Validate(text, Client.FargateTaskSize.ParseCpuUnits(text), "cpu");

    public static int? ParseMemory(string? text) => Validate(text, Client.FargateTaskSize.ParseMemoryMiB(text), "memory");

    private static int? Validate(string? text, int? value, string member) => string.IsNullOrEmpty(text) || value is not null
        ? value
        : throw CreateException(member);

    public static ClientException CreateException(string member) => new(CreateMessage(member));

    /// <summary>Creates the message of the service, which names no value.</summary>
    public static string CreateMessage(string member) =>
        $"Invalid '{member}' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
}
