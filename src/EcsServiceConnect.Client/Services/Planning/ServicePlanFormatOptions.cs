namespace EcsServiceConnect.Client;

/// <summary>How a <see cref="ServicePlan"/> is formatted.</summary>
public sealed record ServicePlanFormatOptions
{
    /// <summary>
    /// Whether to color lines of text for a terminal, by ANSI escape sequences: what is added green, what is removed red, what changes yellow.
    /// Whether the terminal has colors, and whether <c>NO_COLOR</c> is set, is for the caller to find out.
    /// </summary>
    /// <value>The default is false.</value>
    public bool UseColors { get; init; }

    /// <summary>
    /// Whether to show values that do not belong in logs, such as those of environment variables. Otherwise only that they differ is shown.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ShowSensitiveValues { get; init; }
}
