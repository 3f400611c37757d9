namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>An option that a configuration section can set.</summary>
/// <param name="Name">The option's name, such as <c>Retry.MaxAttempts</c>.</param>
/// <param name="Get">Reads the option's value.</param>
/// <param name="Set">Writes the option's value.</param>
internal sealed record ConfigurableOption<T>(string Name, Func<EcsClientOptions, object?> Get, Action<EcsClientOptions, T> Set);
