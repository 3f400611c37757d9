using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Parses an expression of the cluster query language: comparisons, combined by and, or, not and parentheses.</summary>
internal sealed class QueryParser(string text, string member)
{
    private readonly QueryReader _reader = new(text);

    /// <summary>Whether the parsed expression depends on the tasks on an instance.</summary>
    public bool DependsOnTasks { get; private set; }

    public Func<InstanceState, bool> Parse()
    {
        var result = ParseAny();
        return _reader.IsAtEnd ? result : throw CreateSyntaxException("an operator that joins two conditions");
    }

    private Func<InstanceState, bool> ParseAny()
    {
        var left = ParseAll();
        while (_reader.TryReadKeyword("or") || _reader.TryReadSymbol("||"))
        {
            var (first, second) = (left, ParseAll());
            left = instance => first(instance) || second(instance);
        }

        return left;
    }

    private Func<InstanceState, bool> ParseAll()
    {
        var left = ParseCondition();
        while (_reader.TryReadKeyword("and") || _reader.TryReadSymbol("&&"))
        {
            var (first, second) = (left, ParseCondition());
            left = instance => first(instance) && second(instance);
        }

        return left;
    }

    private Func<InstanceState, bool> ParseCondition()
    {
        if (_reader.TryReadKeyword("not") || _reader.TryReadSymbol("!"))
        {
            var negated = ParseCondition();
            return instance => !negated(instance);
        }

        if (!_reader.TryReadSymbol("("))
        {
            return ParseComparison();
        }

        var inner = ParseAny();
        return _reader.TryReadSymbol(")") ? inner : throw CreateSyntaxException("a closing parenthesis");
    }

    private Func<InstanceState, bool> ParseComparison()
    {
        var name = _reader.ReadName();
        var subject = QuerySubject.Find(name)
            ?? throw (name.Length == 0 ? CreateSyntaxException("a condition") : CreateException($"it does not know '{MessageSanitizer.Sanitize(name)}'"));
        DependsOnTasks |= subject.DependsOnTasks;
        return _reader.ReadOperator() switch
        {
            "exists" => instance => subject.Values(instance).Any(),
            "!exists" => instance => !subject.Values(instance).Any(),
            "==" => CreateIn(subject, [ParseArgument(subject, name)]),
            "!=" => Negate(CreateIn(subject, [ParseArgument(subject, name)])),
            "in" => CreateIn(subject, ParseArguments(subject, name)),
            "!in" => Negate(CreateIn(subject, ParseArguments(subject, name))),
            "=~" => CreateMatch(subject, ParsePattern()),
            "!~" => Negate(CreateMatch(subject, ParsePattern())),
            ">" => CreateComparison(subject, ParseArgument(subject, name), static order => order > 0),
            ">=" => CreateComparison(subject, ParseArgument(subject, name), static order => order >= 0),
            "<" => CreateComparison(subject, ParseArgument(subject, name), static order => order < 0),
            "<=" => CreateComparison(subject, ParseArgument(subject, name), static order => order <= 0),
            _ => throw CreateSyntaxException("an operator"),
        };
    }

    private string ParseArgument(QuerySubject context, string name, bool isInList = false)
    {
        var argument = _reader.ReadValue(isInList) ?? throw CreateSyntaxException("a value");
        return context.Accepts(argument) ? argument : throw CreateException($"'{MessageSanitizer.Sanitize(argument)}' is not a value of '{name}'");
    }

    private List<string> ParseArguments(QuerySubject context, string name)
    {
        if (!_reader.TryReadSymbol("["))
        {
            throw CreateSyntaxException("a list in brackets");
        }

        var result = new List<string>();
        do
        {
            result.Add(ParseArgument(context, name, isInList: true));
        }
        while (_reader.TryReadSymbol(","));

        return _reader.TryReadSymbol("]") ? result : throw CreateSyntaxException("a closing bracket");
    }

    private Regex ParsePattern()
    {
        var pattern = _reader.ReadValue(isInList: false) ?? throw CreateSyntaxException("a regular expression");
        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            throw CreateException($"'{MessageSanitizer.Sanitize(pattern)}' is not a regular expression");
        }
    }

    private static Func<InstanceState, bool> CreateIn(QuerySubject context, IReadOnlyList<string> arguments) =>
        instance => context.Values(instance).Any(value => arguments.Any(argument => context.Compare(value, argument) == 0));

    private static Func<InstanceState, bool> CreateMatch(QuerySubject context, Regex pattern) =>
        instance => context.Values(instance).Any(pattern.IsMatch);

    private static Func<InstanceState, bool> CreateComparison(QuerySubject context, string argument, Func<int, bool> holds) =>
        instance => context.Values(instance).Any(value => holds(context.Compare(value, argument)));

    private static Func<InstanceState, bool> Negate(Func<InstanceState, bool> matches) => instance => !matches(instance);

    private InvalidParameterException CreateSyntaxException(string expected) =>
        CreateException($"at character {_reader.Position + 1} it should have {expected}");

    private InvalidParameterException CreateException(string why) =>
        new($"The member '{member}' is not an expression of the cluster query language: {why}.");
}
