using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>Validates registered options by the rules of the client, and reports every problem.</summary>
internal sealed class EcsClientOptionsValidator : IValidateOptions<EcsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, EcsClientOptions options) =>
        SettingsValidator.Validate(options) is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}
