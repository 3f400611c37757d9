using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Reads one expression of the cluster query language: comparisons, joined by and, or, not and parentheses.</summary>
internal sealed class QueryParser(string text, string member)
{
    private readonly QueryText _text = new(text);

    public Func<InstanceState, bool> Parse()
    {
        var result = Any();
        return _text.IsAtEnd ? result : throw Unreadable("an operator that joins two conditions");
    }

    private Func<InstanceState, bool> Any()
    {
        var left = All();
        while (_text.TakeWord("or") || _text.TakeSymbol("||"))
        {
            var (one, other) = (left, All());
            left = instance => one(instance) || other(instance);
        }

        return left;
    }

    private Func<InstanceState, bool> All()
    {
        var left = Condition();
        while (_text.TakeWord("and") || _text.TakeSymbol("&&"))
        {
            var (one, other) = (left, Condition());
            left = instance => one(instance) && other(instance);
        }

        return left;
    }

    private Func<InstanceState, bool> Condition()
    {
        if (_text.TakeWord("not") || _text.TakeSymbol("!"))
        {
            var negated = Condition();
            return instance => !negated(instance);
        }

        if (!_text.TakeSymbol("("))
        {
            return Comparison();
        }

        var inner = Any();
        return _text.TakeSymbol(")") ? inner : throw Unreadable("a closing parenthesis");
    }

    private Func<InstanceState, bool> Comparison()
    {
        var name = _text.TakeName();
        var subject = QuerySubject.Find(name)
            ?? throw (name.Length == 0 ? Unreadable("a condition") : Refused($"it does not know '{MessageSanitizer.Sanitize(name)}'"));
        return _text.TakeOperator() switch
        {
            "exists" => instance => subject.Values(instance).Any(),
            "!exists" => instance => !subject.Values(instance).Any(),
            "==" => IsAmong(subject, [Argument(subject, name)]),
            "!=" => Not(IsAmong(subject, [Argument(subject, name)])),
            "in" => IsAmong(subject, Arguments(subject, name)),
            "!in" => Not(IsAmong(subject, Arguments(subject, name))),
            "=~" => Fits(subject, Pattern()),
            "!~" => Not(Fits(subject, Pattern())),
            ">" => Compares(subject, Argument(subject, name), static order => order > 0),
            ">=" => Compares(subject, Argument(subject, name), static order => order >= 0),
            "<" => Compares(subject, Argument(subject, name), static order => order < 0),
            "<=" => Compares(subject, Argument(subject, name), static order => order <= 0),
            _ => throw Unreadable("an operator"),
        };
    }

    private string Argument(QuerySubject context, string name, bool isInList = false)
    {
        var argument = _text.TakeValue(isInList) ?? throw Unreadable("a value");
        return context.Accepts(argument) ? argument : throw Refused($"'{MessageSanitizer.Sanitize(argument)}' is not a value of '{name}'");
    }

    private List<string> Arguments(QuerySubject context, string name)
    {
        if (!_text.TakeSymbol("["))
        {
            throw Unreadable("a list in brackets");
        }

        var result = new List<string>();
        do
        {
            result.Add(Argument(context, name, isInList: true));
        }
        while (_text.TakeSymbol(","));

        return _text.TakeSymbol("]") ? result : throw Unreadable("a closing bracket");
    }

    private Regex Pattern()
    {
        var pattern = _text.TakeValue(isInList: false) ?? throw Unreadable("a regular expression");
        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            throw Refused($"'{MessageSanitizer.Sanitize(pattern)}' is not a regular expression");
        }
    }

    private static Func<InstanceState, bool> IsAmong(QuerySubject context, IReadOnlyList<string> arguments) =>
        instance => context.Values(instance).Any(value => arguments.Any(argument => context.Compare(value, argument) == 0));

    private static Func<InstanceState, bool> Fits(QuerySubject context, Regex pattern) =>
        instance => context.Values(instance).Any(pattern.IsMatch);

    private static Func<InstanceState, bool> Compares(QuerySubject context, string argument, Func<int, bool> holds) =>
        instance => context.Values(instance).Any(value => holds(context.Compare(value, argument)));

    private static Func<InstanceState, bool> Not(Func<InstanceState, bool> matches) => instance => !matches(instance);

    private InvalidParameterException Unreadable(string expected) =>
        Refused($"at character {_text.Position + 1} it should have {expected}");

    private InvalidParameterException Refused(string why) =>
        new($"The member '{member}' is not an expression of the cluster query language: {why}.");
}
