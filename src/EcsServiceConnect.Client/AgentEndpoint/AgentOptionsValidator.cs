namespace EcsServiceConnect.Client.AgentEndpoint;

/// <summary>Validates the settings that all callers of the agent share.</summary>
internal static class AgentOptionsValidator
{
    /// <summary>Finds all problems, each with the name of its setting.</summary>
    public static List<string> Validate(EcsAgentOptions options)
    {
        var problems = new List<string>();
        ValidateTime(nameof(options.AttemptTimeout), options.AttemptTimeout, problems);
        if (options.MaxAttempts < 1)
        {
            problems.Add($"{nameof(options.MaxAttempts)}: must be at least 1.");
        }

        if (options.TimeProvider is null)
        {
            problems.Add($"{nameof(options.TimeProvider)}: must not be null.");
        }

        return problems;
    }

    /// <summary>Reports a time that is no limit of a timer.</summary>
    public static void ValidateTime(string setting, TimeSpan value, List<string> problems)
    {
        if (!SettingsValidator.IsTimeout(value))
        {
            problems.Add($"{setting}: must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan.");
        }
    }
}
