using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>Validates registered options and the sections that they were read from, and reports every problem once.</summary>
internal sealed class EcsClientOptionsValidator(IEnumerable<EcsClientSection> sections) : IValidateOptions<EcsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, EcsClientOptions options)
    {
        var problems = sections
            .Where(section => section.OptionsName == name)
            .SelectMany(section => section.Validate(options))
            .Concat(SettingsValidator.Validate(options))
            .Distinct()
            .ToArray();
        return problems.Length > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
