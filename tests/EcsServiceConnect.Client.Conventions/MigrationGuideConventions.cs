using System.Globalization;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.DependencyInjection;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>
/// The tables of names in the migration guide list exactly the names that differ. The vendor's generated types and members have the
/// names of the API, with a capital first letter for members.
/// </summary>
public class MigrationGuideConventions
{
    [Fact]
    public void Types_Guide_ListsEveryRenamedType()
    {
        var names = ApiFacts.Current.Structures.Keys.Concat(ApiFacts.Current.Enums.Keys);

        Assert.Equal(Differing(names, ApiNames.FormatTypeName), MigrationGuide.ReadTable("Types"));
        Assert.All(MigrationGuide.ReadTable("Types"), row => Assert.Equal(row.Ours, ModelTypes.Get(row.Theirs).Name));
    }

    [Fact]
    public void Members_Guide_ListsEveryRenamedMember()
    {
        var names = ApiFacts.Current.Structures.Values.SelectMany(s => s.Members.Keys).Select(m => char.ToUpperInvariant(m[0]) + m[1..]);

        Assert.Equal(Differing(names, ApiNames.FormatMemberName), MigrationGuide.ReadTable("Members"));
    }

    [Fact]
    public void Values_Guide_MatchOpenEnums() =>
        Assert.All(MigrationGuide.ReadTable("Values"), row =>
        {
            var (theirs, ours) = (row.Theirs.Split('.'), row.Ours.Split('.'));
            var type = ModelTypes.Get(theirs[0]);

            Assert.Equal(ours[0], type.Name);
            var value = type.GetProperty(ours[1])!.GetValue(null)!.ToString()!;
            Assert.Equal(theirs[1], value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        });

    [Fact]
    public void AwsSection_Guide_ListsEveryKey()
    {
        var named = MigrationGuide.ReadNames("The section of the AWS SDK");
        var prefixed = named.Concat(named.Select(static name => $"AWS{name}"));
        var keys = AwsSectionSchema.Schema.Settings.Select(static setting => setting.Key).Concat(AwsSectionSchema.Schema.IgnoredKeys);

        Assert.Empty(keys.Except(prefixed));
    }

    [Fact]
    public void Errors_OfTheCompiler_AreThoseOfTheGuide()
    {
        var errors = VendorCode.Compile().Select(static error => (error.Id, Message: error.GetMessage(CultureInfo.InvariantCulture))).ToArray();

        Assert.All(MigrationGuide.ReadErrors(), listed => Assert.Contains(
            errors, error => error.Id == listed.Id && error.Message.StartsWith(listed.Message, StringComparison.Ordinal)));
        Assert.Equal(
            errors.Select(static error => error.Id).Distinct().Order(), MigrationGuide.ReadErrors().Select(static error => error.Id).Distinct().Order());
    }

    [Fact]
    public void Requests_OfFacts_AreNamedAfterTheirOperation() =>
        Assert.All(ApiFacts.Current.Operations, o => Assert.Equal(($"{o.Key}Request", $"{o.Key}Response"), (o.Value.Input, o.Value.Output)));

    [Fact]
    public void Errors_OfFacts_KeepTheirNames() =>
        Assert.All(ApiFacts.Current.Errors, e => Assert.Equal(e.Key, ApiNames.FormatTypeName(e.Key)));

    private static IEnumerable<(string, string)> Differing(IEnumerable<string> names, Func<string, string> rename) =>
        names.Distinct().Where(n => rename(n) != n).Order(StringComparer.Ordinal).Select(n => (n, rename(n)));
}
