using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>Holds registered options against the rules of the client, naming every fault.</summary>
internal sealed class EcsClientOptionsValidator : IValidateOptions<EcsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, EcsClientOptions options) =>
        SettingsValidator.Validate(options) is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
